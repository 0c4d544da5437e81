package app.clientela;

/// The one program: picks a command and passes on to it.
public final class Clientela {

    private Clientela() {}
}
