package app.clientela.costs.web;

import app.clientela.costs.Costs;
import app.clientela.platform.web.RailLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the costs, from the first bill on.
@Configuration(proxyBeanMethods = false)
class CostLink {

    @Bean
    static RailLink toCosts(Costs costs) {
        return new RailLink("/costs", "receipt-2", "costs.title", costs::hasBills);
    }
}
