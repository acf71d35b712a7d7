package org.opensupervision.api.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every request to a handler passes the doorkeeper, after it has waited for what its caller wrote before. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final int LAST = 1_000;

    @Bean
    AccessPolicy accessPolicy() {
        return Deed::who;
    }

    @Bean
    WebMvcConfigurer doors(Doorkeeper doorkeeper, ReachOfViewer reach, SightOfViewer sight, DiscretionOnPages onPages) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(doorkeeper).order(LAST);
                registry.addInterceptor(onPages).order(LAST);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reach);
                resolvers.add(sight);
            }
        };
    }
}
