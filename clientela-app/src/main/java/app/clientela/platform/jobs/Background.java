package app.clientela.platform.jobs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;

/// Threads for work that nobody looks at while it goes on. On Linux, where a thread has a priority
/// of its own, they give way to those that answer somebody. Whoever writes to the shop's books is
/// none of them: others would wait for one that waits.
public final class Background {

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    /// Of ten parts of a busy processor, about one.
    private static final int NICE = 10;

    private static final int THIS_THREAD = 0;

    private Background() {}

    /// Single threads that do not keep the program alive.
    public static ThreadFactory threads(String name) {
        return work -> Thread.ofPlatform().name(name).daemon(true).unstarted(() -> {
            giveWay();
            work.run();
        });
    }

    /// As many threads as there are processors, for the parts of one calculation and what it reads.
    public static ForkJoinPool pool() {
        return new ForkJoinPool(Runtime.getRuntime().availableProcessors(), Worker::new, null, false);
    }

    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            super.onStart();
            giveWay();
        }
    }

    /// `setpriority(2)` of the calling thread. Where it is refused, all goes on as it did.
    private static void giveWay() {
        priority().ifPresent(setting -> {
            try {
                int _ = (int) setting.invokeExact(THIS_THREAD, THIS_THREAD, NICE);
            } catch (Throwable impossible) {
                // A handle may throw anything, as its type says; a function of C throws nothing.
                throw new IllegalStateException("a thread cannot be told to give way", impossible);
            }
        });
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> priority() {
        Linker linker = Linker.nativeLinker();
        return Optional.of(linker)
                .filter(_ -> LINUX)
                .flatMap(here -> here.defaultLookup().find("setpriority"))
                .map(function -> linker.downcallHandle(
                        function,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT)));
    }
}
