package org.opensupervision.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.opensupervision.api.security.BrokenGlass;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.security.Standing;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What /v3/api-docs says beyond what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SIGN_IN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, PageRequest.class, SignedIn.class, Reach.class)
                .replaceWithSchema(
                        YearMonth.class, new StringSchema().format("yearmonth").example("2026-10"));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("OpenSupervision")
                        .version("0.1")
                        .description("Clinical supervision: sessions, coverage, support profiles. Refusals are RFC 9457"
                                + " problems whose errors name the field and what would be right."))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    /** The domain's own record, which says nothing of forms. */
    @Bean
    OpenApiCustomizer minutesOfEachFunction() {
        return description -> {
            Schema<?> minutes = description.getComponents().getSchemas().get("Minutes");
            if (minutes != null) {
                minutes.setRequired(List.of("administrative", "educational", "supportive"));
            }
        };
    }

    @Bean
    OperationCustomizer parametersOfOurOwn() {
        return (operation, handler) -> {
            if (takes(handler, PageRequest.class)) {
                operation.addParametersItem(new QueryParameter()
                        .name("page")
                        .description("from 0")
                        .schema(new IntegerSchema()
                                ._default(0)
                                .minimum(BigDecimal.ZERO)
                                .maximum(BigDecimal.valueOf(Paging.LAST_PAGE))));
                operation.addParametersItem(new QueryParameter()
                        .name("size")
                        .description("items on a page, 1 to " + PageRequest.LARGEST)
                        .schema(new IntegerSchema()
                                ._default(Paging.USUAL_SIZE)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(PageRequest.LARGEST))));
            }
            if (takes(handler, Caller.class) && !handler.hasMethodAnnotation(GetMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .description("repeated with the same request, it has one effect and the same answer")
                        .schema(new StringSchema().maxLength(IdempotencyKey.LONGEST)));
            }
            if (opensForAReason(handler)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(BrokenGlass.HEADER)
                        .description("why an administrator looks at what is otherwise shut to them")
                        .schema(new StringSchema()
                                .minLength(BrokenGlass.SHORTEST)
                                .maxLength(BrokenGlass.LONGEST)));
            }
            return operation;
        };
    }

    private static boolean opensForAReason(HandlerMethod handler) {
        Does does = handler.getMethodAnnotation(Does.class);
        return does != null && does.value().who().contains(Standing.BREAKING_THE_GLASS);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
