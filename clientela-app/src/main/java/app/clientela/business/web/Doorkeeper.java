package app.clientela.business.web;

import app.clientela.business.Business;
import app.clientela.business.FirstRun;
import app.clientela.business.People;
import app.clientela.business.Person;
import app.clientela.business.Shop;
import app.clientela.business.SignIn;
import app.clientela.platform.web.Nonce;
import app.clientela.platform.web.OriginFilter;
import app.clientela.platform.web.PublicAddress;
import app.clientela.platform.web.Reader;
import app.clientela.platform.web.ShopFront;
import app.clientela.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Who may pass which door. What is not named here is for those who have signed in.
@Configuration(proxyBeanMethods = false)
class Doorkeeper {

    /// Open to everybody.
    static final String[] OPEN = {"/login", "/login/recover", "/setup", "/error", "/assets/**"};

    /// For owners only, whatever the method.
    static final String[] OWNERS = {
        "/settings/people/**",
        "/settings/business",
        "/settings/assumptions",
        "/settings/backup/**",
        "/settings/export",
        "/margin",
        "/customers/export/**",
        "/customers/*/erase",
        "/import/*/undo",
        "/health/role",
        "/health/pair",
        "/costs/products",
        "/costs/suppliers/*/category"
    };

    /// Where nobody wants to be led after signing in.
    private static final Set<String> NO_PAGES = Set.of("/favicon.ico", "/import/events");

    @Bean
    static Sessions sessions(Clock clock, PublicAddress address) {
        return new Sessions(clock, address);
    }

    @Bean
    static SettingsDesk settingsDesk(Business business, People people, Clock clock) {
        return new SettingsDesk(business, people, clock);
    }

    /// Who looks at which shop, for the frame of the pages.
    @Bean
    static Function<HttpServletRequest, Visit> visits(Business business) {
        return _ -> new Visit(reader(), front(business));
    }

    private static @Nullable Reader reader() {
        Optional<Person> person = Sessions.current();
        return person.isEmpty()
                ? null
                : new Reader(
                        person.get().name(),
                        person.get().isOwner(),
                        person.get().language());
    }

    private static @Nullable ShopFront front(Business business) {
        Optional<Shop> shop = business.find();
        return shop.isEmpty()
                ? null
                : new ShopFront(
                        shop.get().name(),
                        shop.get().zone(),
                        shop.get().language(),
                        shop.get().demo());
    }

    @Bean
    static SecurityFilterChain doors(
            HttpSecurity http, Sessions sessions, SessionFilter session, RandomGenerator random, FirstRun firstRun) {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !NO_PAGES.contains(request.getRequestURI()));
        return http.securityContext(context -> context.securityContextRepository(sessions.contexts()))
                .csrf(csrf -> csrf.csrfTokenRepository(sessions.tokens()))
                .requestCache(cache -> cache.requestCache(asked))
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(Doorkeeper::headers)
                .authorizeHttpRequests(Doorkeeper::rules)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new ToSignIn(firstRun)))
                .addFilterBefore(new Nonce(random), HeaderWriterFilter.class)
                .addFilterBefore(new OriginFilter(), CsrfFilter.class)
                .addFilterBefore(session, AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    static SessionFilter sessionFilter(Sessions sessions, People people, SignIn signIn) {
        return new SessionFilter(sessions, people, signIn);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(OWNERS)
                .hasRole("OWNER")
                .anyRequest()
                .authenticated();
    }
}
