package app.clientela.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class PublicAddressTest {

    @Test
    void takesLoopbackForSafe() {
        PublicAddress address = PublicAddress.bound("127.0.0.1", 8080);
        assertThat(address.isSafe()).isTrue();
        assertThat(address.sessionCookie()).isEqualTo("__Host-session");
    }

    @Test
    void takesPlainHttpInTheNetworkForUnsafe() {
        PublicAddress address = PublicAddress.published("0.0.0.0", URI.create("http://192.168.1.20:8080"));
        assertThat(address.isSafe()).isFalse();
        assertThat(address.sessionCookie()).isEqualTo("clientela-session");
        assertThat(address.isBehindProxy()).isFalse();
    }

    @Test
    void trustsAProxyOnlyOnThisComputer() {
        PublicAddress address = PublicAddress.published("127.0.0.1", URI.create("https://shop.example"));
        assertThat(address.isSafe()).isTrue();
        assertThat(address.isBehindProxy()).isTrue();
    }

    @Test
    void answersToItsOwnNamesOnly() {
        PublicAddress address = PublicAddress.published("127.0.0.1", URI.create("https://Shop.example"));
        assertThat(address.answersTo("shop.example")).isTrue();
        assertThat(address.answersTo("localhost")).isTrue();
        assertThat(address.answersTo("[::1]")).isTrue();
        assertThat(address.answersTo("evil.example")).isFalse();
        assertThat(address.answersTo("shop.example.evil.example")).isFalse();
    }
}
