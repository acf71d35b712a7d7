package org.opensupervision.api.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Kept for a year under addresses that change with the content. Nothing is looked for anywhere else: class loaders keep
 * every name that they have looked for, whatever somebody put into an address.
 */
@Configuration(proxyBeanMethods = false)
class FilesOfPages implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : List.of("css", "images", "js")) {
            registry.addResourceHandler("/%s/**".formatted(folder))
                    .addResourceLocations("classpath:/static/%s/".formatted(folder))
                    .setCacheControl(CacheControl.maxAge(YEAR).cachePublic())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }
}
