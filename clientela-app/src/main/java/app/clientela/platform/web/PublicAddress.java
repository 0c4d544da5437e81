package app.clientela.platform.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Where browsers reach this Clientela, and what follows from it: the session cookie's name, which
/// names of hosts are answered at all, and whether to warn.
public final class PublicAddress {

    private final URI url;
    private final boolean behindProxy;
    private final Set<String> hosts;

    private PublicAddress(URI url, boolean behindProxy, Set<String> hosts) {
        this.url = url;
        this.behindProxy = behindProxy;
        this.hosts = Set.copyOf(hosts);
    }

    /// Bound to a host and port, with no other name.
    public static PublicAddress bound(String host, int port) {
        return new PublicAddress(URI.create("http://" + inUrl(host) + ":" + port), false, hostsOf(host));
    }

    /// Bound to a host, reached by another address such as `https://shop.example`.
    public static PublicAddress published(String host, URI url) {
        Set<String> hosts = hostsOf(host);
        hosts.add(normal(url.getHost()));
        return new PublicAddress(url, isLoopback(host), hosts);
    }

    public URI url() {
        return url;
    }

    /// True where what is typed travels encrypted, or never leaves the computer.
    public boolean isSafe() {
        return "https".equals(url.getScheme()) || isLoopback(url.getHost());
    }

    /// True where a proxy on this computer passes the requests on and says whose they are.
    public boolean isBehindProxy() {
        return behindProxy;
    }

    public String sessionCookie() {
        return isSafe() ? "__Host-session" : "clientela-session";
    }

    /// The cookie of a device that stays signed in.
    public String deviceCookie() {
        return isSafe() ? "__Host-device" : "clientela-device";
    }

    /// True for the names by which this Clientela answers; any other is somebody's trick.
    boolean answersTo(String host) {
        return hosts.contains(normal(host));
    }

    private static Set<String> hostsOf(String host) {
        Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
        hosts.add(normal(host));
        if (isEverywhere(host)) {
            hosts.addAll(ownAddresses());
        }
        return hosts;
    }

    private static Set<String> ownAddresses() {
        try {
            Set<String> own = new HashSet<>();
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> own.add(normal(address.getHostAddress())));
            String name = normal(InetAddress.getLocalHost().getHostName());
            own.add(name);
            own.add(name + ".local");
            return own;
        } catch (SocketException | UnknownHostException e) {
            return Set.of();
        }
    }

    private static boolean isEverywhere(String host) {
        return "0.0.0.0".equals(host) || "::".equals(normal(host));
    }

    private static boolean isLoopback(String host) {
        String name = normal(host);
        return "localhost".equals(name) || name.startsWith("127.") || "::1".equals(name);
    }

    private static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String normal(String host) {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        int scope = name.indexOf('%');
        return (scope < 0 ? name : name.substring(0, scope)).toLowerCase(Locale.ROOT);
    }
}
