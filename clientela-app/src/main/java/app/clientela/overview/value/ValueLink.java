package app.clientela.overview.value;

import app.clientela.platform.web.RailLink;
import app.clientela.valuation.Valuations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the value of the base, from the first valuation on.
@Configuration(proxyBeanMethods = false)
class ValueLink {

    @Bean
    @Order(0)
    static RailLink toValue(Valuations valuations) {
        return new RailLink("/value", "coins", "overview.value.title", valuations::hasBeenMade);
    }
}
