package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sees every answer before it leaves: has it leave out what its reader may not see, and what they do see noted. */
@RestControllerAdvice
class Discretion implements ResponseBodyAdvice<Object> {

    private final Witness witness;

    Discretion(Witness witness) {
        this.witness = witness;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return returnType.hasMethodAnnotation(Does.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        HttpServletRequest seen = servlet.getServletRequest();
        Looking looking = Looking.in(seen).orElseThrow(Refused::new);
        Object shown = new LeftOut(looking).from(body);
        witness.sees(looking, shown, seen);
        return shown;
    }
}
