package app.clientela;

import app.clientela.platform.jobs.Background;
import app.clientela.platform.web.PublicAddress;
import app.clientela.platform.web.Soundness;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A house with its doors open to browsers, until it is closed.
public final class Serving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /// A larger file is checked behind the first page.
    private static final long CHECKED_LATER = 100L * 1024 * 1024;

    private final House house;
    private final ConfigurableApplicationContext pages;
    private final URI address;

    private Serving(House house, ConfigurableApplicationContext pages, URI address) {
        this.house = house;
        this.pages = pages;
        this.address = address;
    }

    /// Where to listen.
    /// @param port 0 for any free one
    /// @param publicUrl how browsers reach it, where that differs; empty: by host and port
    public record Door(String host, int port, Optional<URI> publicUrl) {

        public static Door local(int port) {
            return new Door("127.0.0.1", port, Optional.empty());
        }
    }

    /// Starts the pages and the work behind them. Returns when browsers are answered.
    public static Serving start(House house, Door door) {
        PublicAddress published = door.publicUrl()
                .map(url -> PublicAddress.published(door.host(), url))
                .orElseGet(() -> PublicAddress.bound(door.host(), door.port()));
        SpringApplication application = new SpringApplication(WebHouse.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(door, published));
        Soundness soundness = new Soundness();
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(House.class, () -> house, bean -> bean.setDestroyMethodName(""));
            beans.registerBean(PublicAddress.class, () -> published);
            beans.registerBean(Soundness.class, () -> soundness);
        });
        boolean large = house.folder().bytesToCheck() > CHECKED_LATER;
        if (!large) {
            soundness.check(house.database()::quickCheck);
        }
        ConfigurableApplicationContext pages = application.run();
        if (large) {
            Background.threads("soundness")
                    .newThread(() -> soundness.check(house.database()::quickCheck))
                    .start();
        }
        if (!soundness.isDamaged()) {
            house.jobs().startWorker();
            house.backups().startDaily();
        }
        Serving serving = new Serving(house, pages, address(door, pages));
        house.folder().announce(serving.address().toString());
        LOG.info("serving {} with the data in {}", serving.address(), house.folder());
        if (!published.isSafe()) {
            LOG.warn("browsers reach {} without encryption; passwords can be read on the way", published.url());
        }
        return serving;
    }

    private static URI address(Door door, ConfigurableApplicationContext pages) {
        if (door.publicUrl().isPresent()) {
            return door.publicUrl().get();
        }
        int port = pages instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : door.port();
        return PublicAddress.bound(door.host(), port).url();
    }

    private static Map<String, Object> properties(Door door, PublicAddress published) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", door.host());
        settings.put("server.port", door.port());
        settings.put("server.servlet.session.cookie.name", published.sessionCookie());
        settings.put("server.servlet.session.cookie.secure", published.isSafe());
        if (published.isBehindProxy()) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put("server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1");
        }
        return settings;
    }

    public URI address() {
        return address;
    }

    /// For tests that walk the routes.
    ApplicationContext pages() {
        return pages;
    }

    /// A fresh code for the first run, to be shown on the console; empty once the shop is open.
    public Optional<String> issueSetupCode() {
        return house.firstRun().issueCode();
    }

    /// Answers what was asked, stops the work, and gives the port back. The house stays open.
    @Override
    public void close() {
        house.backups().close();
        house.jobs().close();
        pages.close();
    }
}
