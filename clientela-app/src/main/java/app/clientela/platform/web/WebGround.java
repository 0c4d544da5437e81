package app.clientela.platform.web;

import app.clientela.platform.db.Database;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What every page stands on: templates, our own files, names of hosts.
@Configuration(proxyBeanMethods = false)
class WebGround implements WebMvcConfigurer {

    private final PublicAddress address;

    WebGround(PublicAddress address) {
        this.address = address;
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.clientela");
    }

    @Bean
    static PageMaker pageMaker(
            Function<HttpServletRequest, Visit> visits,
            PublicAddress address,
            List<RailLink> links,
            Database database) {
        return new PageMaker(visits, address, links, database);
    }

    @Bean
    static ViewResolver jte(TemplateEngine engine, PageMaker pages) {
        return (name, _) -> engine.hasTemplate(name + ".jte") ? new JteView(engine, pages, name + ".jte") : null;
    }

    @Bean
    static FilterRegistrationBean<HostFilter> hostFilter(PublicAddress address) {
        FilterRegistrationBean<HostFilter> first = new FilterRegistrationBean<>(new HostFilter(address));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    static FilterRegistrationBean<SoundnessFilter> soundnessFilter(Soundness soundness) {
        FilterRegistrationBean<SoundnessFilter> second = new FilterRegistrationBean<>(new SoundnessFilter(soundness));
        second.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return second;
    }

    @Bean
    static FilterRegistrationBean<WriteFilter> writeFilter(Database database) {
        FilterRegistrationBean<WriteFilter> third = new FilterRegistrationBean<>(new WriteFilter(database));
        third.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return third;
    }

    /// `/assets/<mark>/<file>`: the mark only makes the address new when the file is.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + Assets.ROOT)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new MarkedAssets());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageCookie(address));
    }
}
