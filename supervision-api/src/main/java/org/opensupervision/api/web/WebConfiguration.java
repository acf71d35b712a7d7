package org.opensupervision.api.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Callers callers;
    private final Paging paging;
    private final PlainText plainText;
    private final ReadYourWrites readYourWrites;
    private final Downloads downloads;

    WebConfiguration(
            Callers callers, Paging paging, PlainText plainText, ReadYourWrites readYourWrites, Downloads downloads) {
        this.callers = callers;
        this.paging = paging;
        this.plainText = plainText;
        this.readYourWrites = readYourWrites;
        this.downloads = downloads;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
        resolvers.add(paging);
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(downloads);
    }

    /** Words in addresses are read as those in bodies are: {@code ?role=supervisor}. Nothing chosen is nobody. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
        registry.addFormatterForFieldType(LocalDate.class, new Day.InAddress<>(Day::of));
        registry.addFormatterForFieldType(YearMonth.class, new Day.InAddress<>(Day::month));
        registry.addFormatterForFieldType(PersonId.class, new Day.InAddress<>(PersonId::of));
        registry.addFormatterForFieldType(TeamId.class, new Day.InAddress<>(TeamId::of));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(plainText);
        registry.addInterceptor(readYourWrites)
                .excludePathPatterns(
                        "/error",
                        "/sign-in/**",
                        "/sign-out",
                        "/invitations/**",
                        "/css/**",
                        "/images/**",
                        "/js/**",
                        "/actuator/**");
    }
}
