package app.clientela.privacy;

/// Who may be written to by e-mail.
/// @param reachable customers with an e-mail address
/// @param granted those of them who said yes
/// @param withdrawn those of them who said no
public record ConsentHealth(long reachable, long granted, long withdrawn) {

    /// Those of whom nobody knows what they want: they may not be written to.
    public long unknown() {
        return reachable - granted - withdrawn;
    }
}
