package app.clientela.orders;

import app.clientela.platform.jobs.Job;

/// Looks once more for what belongs together among the orders of customers who were merged or
/// parted, after the request that did it: in a large ledger this takes a while.
public record Recounting(Orders orders) implements Job {

    public static final String KIND = "orders.recount";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        orders.recount();
    }
}
