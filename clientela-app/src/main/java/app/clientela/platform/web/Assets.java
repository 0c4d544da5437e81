package app.clientela.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Our own files: styles, scripts, fonts, drawings. Their address holds a mark of their content:
/// `/assets/<mark>/clientela.css`.
final class Assets {

    static final String ROOT = "static/";
    private static final int MARK_LENGTH = 12;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, name -> "/assets/" + mark(name) + "/" + name);
    }

    static byte[] bytes(String file) {
        try (@Nullable InputStream in = Assets.class.getClassLoader().getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(String file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(file));
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
