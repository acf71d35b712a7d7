FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -DskipTests clean package \
    && cp supervision-api/target/supervision-api-*.jar /opensupervision.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin opensupervision
COPY --from=build /opensupervision.jar /opt/opensupervision/opensupervision.jar
COPY docker/is-ready.sh /opt/opensupervision/is-ready.sh
USER 10001
# Beyond the container's own address nothing is reachable unless a port is published. At that address it starts with a
# certificate of its own (SERVER_SSL_...), or if OPENSUPERVISION_PROXY_PLAIN=true says that a proxy ends TLS before it.
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MALLOC_ARENA_MAX=2
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["/opt/opensupervision/is-ready.sh"]
# The same memory as bin/run, for the same reasons.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms64m", "-Xmx256m", "-XX:+UseCompactObjectHeaders", \
    "-XX:+ExitOnOutOfMemoryError", "-Daxoniq.update-checker.disabled=true", \
    "-jar", "/opt/opensupervision/opensupervision.jar"]
