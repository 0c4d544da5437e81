package app.clientela.overview;

import app.clientela.business.Business;

/// What the command needs of a shop whose folder this process holds.
/// @param closing gives the folder back
public record OpenExport(Export export, Business business, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
