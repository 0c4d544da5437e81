package app.clientela.badhouse.frameworkface;

import org.springframework.http.ResponseEntity;

/// Answers its neighbours in the words of a framework.
public final class Prices {
    public ResponseEntity<String> price() {
        return ResponseEntity.ok("4.20");
    }
}
