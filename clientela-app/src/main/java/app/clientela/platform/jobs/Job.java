package app.clientela.platform.jobs;

/// A kind of slow work that is done after the request that asked for it.
public interface Job {

    /// The name under which its rows wait, such as `valuation.revalue`.
    String kind();

    /// Does the work. It may be done twice after a crash, so it must come to the same end.
    /// @param payload ids only, as it was enqueued
    void run(String payload);

    /// Hears that it failed.
    /// @param forGood true where it is not tried again
    default void failed(String payload, boolean forGood) {}
}
