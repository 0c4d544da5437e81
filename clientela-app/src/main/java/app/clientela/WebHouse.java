package app.clientela;

import app.clientela.actions.Actions;
import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.FirstRun;
import app.clientela.business.People;
import app.clientela.business.Recovery;
import app.clientela.business.SignIn;
import app.clientela.costs.Costs;
import app.clientela.customers.Customers;
import app.clientela.customers.Merges;
import app.clientela.groups.Groups;
import app.clientela.intake.Intake;
import app.clientela.orders.Orders;
import app.clientela.overview.Export;
import app.clientela.platform.db.Database;
import app.clientela.platform.jobs.Jobs;
import app.clientela.privacy.Erasing;
import app.clientela.privacy.Privacy;
import app.clientela.safekeeping.Backups;
import app.clientela.valuation.Valuations;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Hands the faces of an open house to the pages, and finds the pages. The house itself is put in
/// before the start, and closed by who opened it.
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
class WebHouse {

    @Bean(destroyMethod = "")
    static Jobs jobs(House house) {
        return house.jobs();
    }

    @Bean(destroyMethod = "")
    static Backups backups(House house) {
        return house.backups();
    }

    @Bean(destroyMethod = "")
    static Database database(House house) {
        return house.database();
    }

    @Bean
    static Clock clock(House house) {
        return house.clock();
    }

    @Bean
    static RandomGenerator random(House house) {
        return house.random();
    }

    @Bean
    static Business business(House house) {
        return house.business();
    }

    @Bean
    static People people(House house) {
        return house.people();
    }

    @Bean
    static Audit audit(House house) {
        return house.audit();
    }

    @Bean
    static SignIn signIn(House house) {
        return house.signIn();
    }

    @Bean
    static Recovery recovery(House house) {
        return house.recovery();
    }

    @Bean
    static FirstRun firstRun(House house) {
        return house.firstRun();
    }

    @Bean
    static Customers customers(House house) {
        return house.customers();
    }

    @Bean
    static Merges merges(House house) {
        return house.merges();
    }

    @Bean
    static Privacy privacy(House house) {
        return house.privacy();
    }

    @Bean
    static Erasing erasing(House house) {
        return house.erasing();
    }

    @Bean
    static Orders orders(House house) {
        return house.orders();
    }

    @Bean
    static Costs costs(House house) {
        return house.costs();
    }

    @Bean
    static Actions actions(House house) {
        return house.actions();
    }

    @Bean
    static Intake intake(House house) {
        return house.intake();
    }

    @Bean
    static Valuations valuations(House house) {
        return house.valuations();
    }

    @Bean
    static Export export(House house) {
        return house.export();
    }

    @Bean
    static Groups groups(House house) {
        return house.groups();
    }
}
