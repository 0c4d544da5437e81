package app.clientela.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Takes news upward: a room tells what happened, rooms above that asked for it hear it at once,
/// in the same transaction. Either the fact and its consequences are stored, or neither.
public final class News {

    private final Map<Class<?>, List<Consumer<Object>>> listeners = new ConcurrentHashMap<>();

    /// From now on `listener` hears every `kind`.
    public <E> void on(Class<E> kind, Consumer<? super E> listener) {
        listeners.computeIfAbsent(kind, _ -> new ArrayList<>()).add(event -> listener.accept(kind.cast(event)));
    }

    public void tell(Object event) {
        listeners.getOrDefault(event.getClass(), List.of()).forEach(listener -> listener.accept(event));
    }
}
