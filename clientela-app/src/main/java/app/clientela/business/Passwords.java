package app.clientela.business;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes and compares passwords with Argon2id: 19 MiB, two passes, one lane. Two at a time, so
/// that many at once cannot fill the memory.
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /// Random bytes in the shape of a hash: no password is known to give it.
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$29fYTfYe25uHnNx/SP4uVw$USJsHVtoe54biQ0Zc7IetVHkjbaXkKdQ65MZH/EfIz8";

    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456123456",
            "123123123123",
            "111111111111",
            "000000000000",
            "password1234",
            "password12345",
            "passwordpassword",
            "password123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwerty123456",
            "qwerty1234567",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "qazwsxedcrfv",
            "abcdefghijkl",
            "abcd12345678",
            "abc123456789",
            "asdfghjklzxcvbnm",
            "iloveyou1234",
            "iloveyouiloveyou",
            "letmein12345",
            "welcome12345",
            "administrator",
            "administrador",
            "amministratore",
            "changeme1234",
            "changemechangeme",
            "senha1234567",
            "senha12345678",
            "senhasenhasenha",
            "passaporte123",
            "ciaociaociao",
            "ciaociaociaociao",
            "clientela123",
            "clientela1234",
            "clientelaclientela",
            "unafraselunga",
            "una frase lunga",
            "uma frase longa",
            "a long sentence");

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore room = new Semaphore(2);

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return argon.encode(password);
        } finally {
            room.release();
        }
    }

    boolean matches(String password, String hash) {
        room.acquireUninterruptibly();
        try {
            return argon.matches(password, hash);
        } finally {
            room.release();
        }
    }

    /// Takes as long as a comparison with a real hash and is never true: for accounts that do not
    /// exist.
    boolean matchesNobody(String password) {
        return matches(password, NOBODYS);
    }

    /// Among those that everybody tries first, or one letter repeated.
    static boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower) || lower.chars().distinct().count() < 4;
    }
}
