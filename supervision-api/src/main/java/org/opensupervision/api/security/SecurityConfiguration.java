package org.opensupervision.api.security;

import static org.opensupervision.api.security.Scope.ADMINISTER;
import static org.opensupervision.api.security.Scope.IMPORT;
import static org.opensupervision.api.security.Scope.READ;
import static org.opensupervision.api.security.Scope.SIGN;
import static org.opensupervision.api.security.Scope.WRITE;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Arrays;
import org.opensupervision.api.web.Limits;
import org.opensupervision.api.web.Questions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is open to strangers but whether the system is up, and the pages on which they show who they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none';"
            + " report-uri " + PolicyReports.PATH + "; report-to policy";

    private static final String REPORTING_ENDPOINTS = "policy=\"" + PolicyReports.PATH + "\"";

    /** Also to who has signed in before, perhaps at another agency. */
    static final RequestMatcher OPEN = anyOf(
            "/actuator/health",
            "/actuator/health/**",
            "/sign-in",
            "/sign-in/code",
            "/sign-in/with/*",
            "/sign-in/from/*",
            "/sign-out",
            "/invitations/*",
            "/invitations/*/with/*",
            "/css/**",
            "/images/**",
            "/js/**",
            "/favicon.ico",
            PolicyReports.PATH);

    private static final String[] ADMINISTRATION = {
        "/api/agency/**",
        "/api/teams/**",
        "/api/people/**",
        "/api/agreements/**",
        "/api/rebuilds/**",
        "/api/parked-events/**",
        "/api/risk-evaluations/**",
        "/agency/**",
        "/teams/**",
        "/people/**",
        "/agreements/**",
        "/coverage/**",
        "/system/**"
    };

    /** Also for who has to set up a second factor before anything else. */
    private static final String[] ONES_OWN = {
        "/updates",
        "/me",
        "/me/**",
        "/api/me/second-factor/**",
        "/api/me/sessions/**",
        "/api/me/reauthentication",
        "/api/me/notices/**"
    };

    private static final String[] SIGNATURES = {
        "/api/sessions/*/signature", "/sessions/*/signature", "/sessions/signatures"
    };

    /** Not for programs: what they would get could be taken away for good. */
    private static final String[] IN_PERSON = {
        "/me/tokens/**", "/api/me/tokens/**", "/api/me/password", "/api/me/everything", "/api/me/everything.html"
    };

    @Bean
    SecurityFilterChain onlyPeopleOfAnAgency(
            HttpSecurity http,
            TokenOwners owners,
            ProviderTokens ofProviders,
            Proofs proofs,
            SessionContext sessions,
            Limits limits,
            Clock clock,
            JsonMapper json)
            throws Exception {
        TurnedAway turnedAway = new TurnedAway(json);
        return http.authorizeHttpRequests(SecurityConfiguration::whatAScopeLetsDo)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookie())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(FromABrowser::changesSomething)
                        // sent by the browser itself, with cookies and without a form
                        .ignoringRequestMatchers(PolicyReports.PATH))
                .addFilterAfter(new NoForeignSites(), SecurityContextHolderFilter.class)
                .addFilterBefore(new BodyLimits(json), CsrfFilter.class)
                .addFilterBefore(new BearerTokens(owners, ofProviders, proofs), AuthorizationFilter.class)
                .addFilterBefore(new RequestLimits(limits, clock, json), AuthorizationFilter.class)
                .headers(SecurityConfiguration::whatBrowsersMayDo)
                .build();
    }

    /** One for each filter of each request would cost more than the filters. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** Spring's own are added: no-store, nosniff, and HSTS where the request came by TLS. */
    private static void whatBrowsersMayDo(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .addHeaderWriter(new StaticHeadersWriter("Reporting-Endpoints", REPORTING_ENDPOINTS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static void whatAScopeLetsDo(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests
                // the answer to a request that was refused already
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(WaysInChange.OF_ONESELF_WITH_SCOPES)
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(
                        Identified.IN_PERSON, Identified.JUST_SHOWN, READ.authority()))
                .requestMatchers(WaysInChange.OF_ONESELF)
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(
                        Identified.IN_PERSON, Identified.JUST_SHOWN))
                .requestMatchers(WaysInChange.OF_OTHERS)
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(
                        Identified.JUST_SHOWN, ADMINISTER.authority()))
                .requestMatchers(IN_PERSON)
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(Identified.IN_PERSON, READ.authority()))
                .requestMatchers(HttpMethod.DELETE, "/api/me/second-factor")
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(Identified.IN_PERSON, SIGN.authority()))
                .requestMatchers(ONES_OWN)
                .hasAuthority(Identified.IN_PERSON)
                .requestMatchers(HttpMethod.POST, SIGNATURES)
                .hasAuthority(SIGN.authority())
                .requestMatchers(HttpMethod.POST, "/api/people/*/erasure", "/api/people/*/erasure/consent")
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(ADMINISTER.authority(), SIGN.authority()))
                .requestMatchers(HttpMethod.GET, "/api/imports/**", "/imports/**")
                .hasAnyAuthority(READ.authority(), IMPORT.authority())
                .requestMatchers("/api/imports/**", "/imports/**")
                .hasAuthority(IMPORT.authority())
                .requestMatchers(HttpMethod.POST, Questions.SEARCH_OF_PEOPLE, Questions.SEARCH_ON_PAGE)
                .hasAuthority(READ.authority())
                .requestMatchers(HttpMethod.GET)
                .hasAuthority(READ.authority())
                .requestMatchers(ADMINISTRATION)
                .hasAuthority(ADMINISTER.authority())
                .anyRequest()
                .hasAuthority(WRITE.authority());
    }
}
