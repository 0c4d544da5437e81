package app.clientela.valuation;

import app.clientela.platform.jobs.Job;

/// Values everybody anew, after the request that changed what values rest on.
final class RevaluationJob implements Job {

    private final Valuations valuations;

    RevaluationJob(Valuations valuations) {
        this.valuations = valuations;
    }

    @Override
    public String kind() {
        return Valuations.REVALUE;
    }

    @Override
    public void run(String payload) {
        valuations.revalue();
    }
}
