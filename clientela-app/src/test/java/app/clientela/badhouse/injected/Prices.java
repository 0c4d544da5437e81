package app.clientela.badhouse.injected;

import org.springframework.beans.factory.annotation.Autowired;

/// Waits for somebody to hand it what it needs.
final class Prices {
    private String source = "";

    @Autowired
    void take(String given) {
        source = given;
    }

    String source() {
        return source;
    }
}
