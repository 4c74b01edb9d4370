# syntax=docker/dockerfile:1
# Escalade in production: no demonstration profile, no root, data on a volume.

FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS construction
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# Tests run before an image is made (.ci/run), not while it is.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B --no-transfer-progress -DskipTests package \
    && java -Djarmode=tools -jar target/escalade.jar extract --layers --destination target/couches

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 escalade \
    && useradd --system --uid 10001 --gid escalade --home-dir /escalade --shell /usr/sbin/nologin escalade \
    && install -d -o escalade -g escalade /donnees
WORKDIR /escalade
# The libraries change rarely, the application often: in this order, an update moves a few megabytes.
COPY --from=construction /source/target/couches/dependencies/ ./
COPY --from=construction /source/target/couches/spring-boot-loader/ ./
COPY --from=construction /source/target/couches/snapshot-dependencies/ ./
COPY --from=construction /source/target/couches/application/ ./
# Diagrams, tables, forms and letters beside the application: mount your own folders over these to seed with yours.
COPY processes ./processes
COPY forms ./forms
USER escalade
ENV ESCALADE_DONNEES=/donnees \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Djava.awt.headless=true"
VOLUME /donnees
EXPOSE 8080
# bash alone asks, so that the image needs no HTTP client.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "escalade.jar"]
