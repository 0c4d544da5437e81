package app.clientela.intake;

import app.clientela.business.Business;
import app.clientela.platform.jobs.Jobs;

/// What these commands need of a shop whose folder this process holds.
/// @param closing gives the folder back
public record OpenShop(Intake intake, Business business, Jobs jobs, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
