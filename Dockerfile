# The service with everything it needs, also its own PostgreSQL: `docker run -p 127.0.0.1:3000:3000 -v tiendo:/data <image>`.
# Debian, not Alpine: the embedded PostgreSQL is built for glibc.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json ./web/
RUN npm ci
COPY . .
# What the page is made of is in its build; the service needs only its own packages.
RUN npm run build && npm prune --omit=dev --workspaces=false --include-workspace-root

FROM node:20-bookworm-slim
ENV NODE_ENV=production TIENDO_HOST=0.0.0.0 TIENDO_PORT=3000 TIENDO_DATA_DIR=/data TIENDO_LOG=json
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/projections ./projections
COPY --from=build /app/bin ./bin
COPY --from=build /app/web/package.json ./node_modules/tiendo-web/
COPY --from=build /app/web/dist ./node_modules/tiendo-web/dist
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process: it gets SIGTERM itself and stops the database before it ends.
CMD ["node", "dist/src/main.js"]
