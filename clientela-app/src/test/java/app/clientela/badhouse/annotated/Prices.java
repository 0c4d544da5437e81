package app.clientela.badhouse.annotated;

import org.springframework.transaction.annotation.Transactional;

/// Has its transaction by magic.
class Prices {
    @Transactional
    String price() {
        return "4.20";
    }
}
