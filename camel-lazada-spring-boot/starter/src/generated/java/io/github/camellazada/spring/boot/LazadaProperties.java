/* Generated from the options of the component: change those. */
package io.github.camellazada.spring.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The options of the component as properties. It has no {@code toString()}, since some of them are secrets.
 */
@ConfigurationProperties("camel.component.lazada")
public class LazadaProperties {
    /**
     * Base URL of the token calls instead of https://auth.lazada.com/rest.
     */
    private java.lang.String authServerUrl;

    /**
     * The options that all endpoints of this component start from.
     */
    private java.lang.String configuration;

    /**
     * Country of the seller: SG, MY, TH, VN, PH or ID. It picks the gateway. The header CamelLazadaCountry wins. Token
     * calls, RedMart (always SG) and global products (always MY) do not need it.
     */
    private io.github.camellazada.catalog.LazadaCountry country;

    /**
     * Id of the seller as text. The component takes the access token of this seller from the token store. The header
     * CamelLazadaSellerId wins. Polls and streams take several ids, separated by commas. Without an id a stream polls
     * all sellers in the token store. Pushes come from all sellers of the app in any case.
     */
    private java.lang.String sellerId;

    /**
     * Base URL of the gateway instead of the gateway of the country. The component replaces &#123;country} by sg, my
     * and so on, e.g. http://localhost:8085/&#123;country}/rest for the simulator.
     */
    private java.lang.String serverUrl;

    /**
     * When the component answers a push with 200. onReceipt answers once pushInbox has stored it. onCompletion answers
     * once the route has completed; if the route fails, the component answers 503, and Lazada repeats the push.
     */
    private io.github.camellazada.push.AckMode ackMode;

    /**
     * Longest wait before a push is answered: for the commit of pushInbox, or for the route with ackMode=onCompletion.
     * Then the component answers 503, and Lazada repeats the push. Lazada waits 500 ms. Write 15s, 500ms or PT1M30S; a
     * number alone is milliseconds.
     */
    private java.time.Duration ackTimeout;

    /**
     * Countries that a seller may choose from when authorizing the app, separated by commas: sg,my, or cb for
     * cross-border sellers. Without it Lazada offers all.
     */
    private java.lang.String authorizeCountries;

    /**
     * Path of the HTTP server that sellers open to authorize the app, and to which Lazada sends them back.
     */
    private java.lang.String authorizePath;

    /**
     * Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible)
     * occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a
     * message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component
     * allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore
     * bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd
     * party component and make this possible for future releases. By default the consumer will use the
     * org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and
     * ignored.
     */
    private java.lang.Boolean bridgeErrorHandler;

    /**
     * Poll in one process of the cluster only, where the Camel context has a CamelClusterService. When that process
     * ends, another one continues from the stored watermark.
     */
    private java.lang.Boolean clustered;

    /**
     * Time for which a stream gathers notices of one seller before it reads the objects. Many pushes of one order then
     * cost one read, and 50 orders one call. Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration coalesce;

    /**
     * Maximum pushes, or changes of a stream, that are routed at the same time. Those of one seller and object still
     * run in order.
     */
    private java.lang.Integer concurrentConsumers;

    /**
     * How long a durable inbox keeps dead letters. A replay can route them until then. At least 7 hours. Write 15s,
     * 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration inboxDeadLetterRetention;

    /**
     * Failures of the route after which a push, a polled row or a change of a stream becomes a dead letter of
     * pushInbox. Later pushes and changes of the same object are then routed. Pushes need ackMode=onReceipt, rows and
     * changes a durable pushInbox.
     */
    private java.lang.Integer inboxMaxAttempts;

    /**
     * Maximum size of the pushes that wait in a durable inbox, in bytes. The component answers further ones with 503,
     * and Lazada repeats them.
     */
    private java.lang.Long inboxMaxBytes;

    /**
     * Longest pause between two attempts of the route. For pushes only with ackMode=onReceipt. Write 15s, 500ms or
     * PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration inboxMaxRetryDelay;

    /**
     * Maximum pushes that wait in a durable inbox. The component answers further ones with 503, and Lazada repeats
     * them.
     */
    private java.lang.Long inboxMaxRows;

    /**
     * How long a durable inbox keeps pushes that were routed. It finds repeats by them, and a replay routes them again.
     * At least 7 hours, since Lazada repeats a push for 6 hours. Write 15s, 500ms or PT1M30S; a number alone is
     * milliseconds.
     */
    private java.time.Duration inboxRetention;

    /**
     * Pause after the first failure of the route. Each further failure doubles it, and a random part shortens each
     * pause. For pushes only with ackMode=onReceipt. Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration inboxRetryDelay;

    /**
     * Maximum rows of one poll; 0 for no limit. The next poll continues where the last one stopped.
     */
    private java.lang.Integer maxMessagesPerPoll;

    /**
     * Longest time by which the watermark moves at once. A poller that catches up completes each window of that length
     * before it begins the next one. Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration maxPollWindow;

    /**
     * Largest push that the component reads, in bytes. It answers a larger one with 413.
     */
    private java.lang.Integer maxPushSize;

    /**
     * What to do if the watermark is older than the rows that Lazada keeps. fail fails each poll. resume continues with
     * the oldest rows that Lazada keeps, and warns of the missed time.
     */
    private io.github.camellazada.poll.OnWatermarkGap onWatermarkGap;

    /**
     * Time from which a poller without a watermark reads; the default is the present. A stream with it also loads what
     * exists since that time. Write an instant such as 2025-12-31T16:00:00Z, or a date of the site such as 2026-01-01.
     */
    private java.lang.String pollFrom;

    /**
     * How far each window reaches back behind the watermark, for rows that Lazada shows late. The component drops rows
     * that the route has completed, so that each state of a row comes once. Write 15s, 500ms or PT1M30S; a number alone
     * is milliseconds.
     */
    private java.time.Duration pollOverlap;

    /**
     * Minimum age of a change to be polled, by Lazada's clock. Write 15s, 500ms or PT1M30S; a number alone is
     * milliseconds.
     */
    private java.time.Duration pollSettleTime;

    /**
     * Time within which a push should arrive. A change that a poll finds after it counts as missed by push. Write 15s,
     * 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration pushGrace;

    /**
     * Store of pushes, and of the dead letters of polls and streams. The component stores each push before it answers
     * 200. Values: jdbc:NAME with the name of a DataSource in the registry, kafka:BROKERS with camel-lazada-kafka,
     * memory, or #NAME of a bean. With memory, or without an inbox, a crash loses the pushes that were answered and not
     * routed. Pushes use it only with ackMode=onReceipt.
     */
    private java.lang.String pushInbox;

    /**
     * Path of the HTTP server at which pushes arrive. All consumers of an app at one path share one listener.
     */
    private java.lang.String pushPath;

    /**
     * Maximum pushes of a route in memory. Without a durable pushInbox the component answers further ones with 503, and
     * Lazada repeats them. With one, further ones wait in the inbox.
     */
    private java.lang.Integer pushQueueSize;

    /**
     * URL of authorizePath as sellers' browsers reach it. It must equal the callback URL in the console of the app,
     * letter by letter.
     */
    private java.lang.String redirectUri;

    /**
     * Let a stream receive pushes. Without them it only polls.
     */
    private java.lang.Boolean streamPush;

    /**
     * Store of the versions that a stream has completed: jdbc:NAME with the name of a DataSource in the registry,
     * memory, or #NAME of a bean. Without a durable store, a stream delivers again after a restart what its next poll
     * finds.
     */
    private java.lang.String versionStore;

    /**
     * Name of the watermark instead of the name of the operation. Two routes that poll one listing with different
     * parameters need two names.
     */
    private java.lang.String watermarkName;

    /**
     * Whether the developer console may route pushes of a durable inbox again. The console shows no body of a push, but
     * anyone who can reach it can start a replay.
     */
    private java.lang.Boolean inboxConsoleReplay;

    /**
     * Repository of Camel in which a single process keeps its watermarks, instead of watermarkStore. The processes of a
     * cluster cannot share it.
     */
    private java.lang.String watermarkRepository;

    /**
     * Store of the watermarks of polls and streams: jdbc:NAME with the name of a DataSource in the registry, memory, or
     * #NAME of a bean. Without a store the component keeps them in memory, and reads from pollFrom after each start.
     */
    private java.lang.String watermarkStore;

    /**
     * Meaning of the message body. parameters: business parameters. document: the one document or file of the
     * operation. ignore: none. auto: what fits the operation and the body.
     */
    private io.github.camellazada.producer.BodyAs bodyAs;

    /**
     * Which outcomes of a batch fail the exchange. any fails it if one item did not succeed, all only if no item
     * succeeded, never in no case. The headers CamelLazadaItems and CamelLazadaItemsFailed hold the outcomes in each
     * case.
     */
    private io.github.camellazada.producer.FailOn failOn;

    /**
     * Time for which the component trusts a freeze that it learned from a refusal. Then it sends one write as a probe.
     * Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration freezeProbeInterval;

    /**
     * Known campaign freezes, separated by semicolons, such as sg 2026-11-10T15:30:00Z/2026-11-11T16:00:00Z
     * stock,price. Each names a country or an asterisk for all, two instants, and the frozen fields (stock, decreases
     * of stock, price, product). The component learns other freezes from Lazada's refusals.
     */
    private java.lang.String freezeWindows;

    /**
     * Time for which a write may be held before the health check lazada-writes warns of it. Write 15s, 500ms or
     * PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration heldWriteAlertAfter;

    /**
     * First pause of a held write that could not be sent. Later pauses grow with the time for which it has been held.
     * Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration heldWriteRetryDelay;

    /**
     * Keep the headers CamelLazadaParam. and CamelLazadaOperation on the message after a successful call. By default
     * the component removes them, so that the next call does not send them. After a failed call they stay, for a
     * redelivery.
     */
    private java.lang.Boolean keepParameterHeaders;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow
     * CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause
     * the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled
     * during routing messages via Camel's routing error handlers. Beware that when the first message is processed then
     * creating and starting the producer may take a little time and prolong the total processing time of the
     * processing.
     */
    private java.lang.Boolean lazyStartProducer;

    /**
     * Maximum retries of a call; 0 switches them off. Only calls that were rate limited, never sent, or are idempotent
     * are retried.
     */
    private java.lang.Integer maxRetries;

    /**
     * Longest time that a call may wait in all, besides its attempts. It waits for limits, for earlier writes of the
     * same object, and between attempts. A call that would wait longer fails at once. Write 15s, 500ms or PT1M30S; a
     * number alone is milliseconds.
     */
    private java.time.Duration maxWaitTime;

    /**
     * What to do with a write that a campaign has frozen. fail fails the exchange. hold keeps a write of stock or
     * prices in heldWriteStore and sends it when the freeze lifts. route lets the route decide by the header
     * CamelLazadaOutcome.
     */
    private io.github.camellazada.client.freeze.OnFreeze onFreeze;

    /**
     * Form of the answer in the message body. json: text of the payload. map: Map, List or scalar. pojo: typed record
     * or list of records where the operation has one, or else as map. outcomes: one LazadaItemOutcome for each item of
     * a batch, or else as map. raw: bytes of the whole answer with its envelope.
     */
    private io.github.camellazada.producer.OutputType outputType;

    /**
     * For a listing: make the message body a closeable iterator over the rows of all pages, each row in the form of
     * outputType. Use it with split(body()).streaming(). One page is in memory. The component calls for each further
     * page when the route asks for its first row.
     */
    private java.lang.Boolean paging;

    /**
     * Priority of the call when calls have to wait: FULFILLMENT, STOCK, CATALOGUE or BACKFILL. The default is the
     * priority of the operation. The header CamelLazadaPriority wins.
     */
    private io.github.camellazada.catalog.CallPriority priority;

    /**
     * Keep to the limits that Lazada documents and to those that its refusals show: calls wait instead of being
     * refused. Nothing waits for a limit that is not known.
     */
    private java.lang.Boolean rateLimiting;

    /**
     * Time for which the component reads the state at Lazada of a write whose outcome is unknown; 0 switches that off.
     * The first reads are part of the call. Later reads begin 10 seconds after it, if unconfirmedWriteStore is set or a
     * route takes lazada:outcomes. That route receives what they find. Write 15s, 500ms or PT1M30S; a number alone is
     * milliseconds.
     */
    private java.time.Duration reconcileTimeout;

    /**
     * Upper bound of the random pause before the first retry. The bound doubles with each attempt up to 30 seconds. The
     * component adds the wait that Lazada names in a refusal. Write 15s, 500ms or PT1M30S; a number alone is
     * milliseconds.
     */
    private java.time.Duration retryBackoff;

    /**
     * What to do with a parameter that the operation does not have: a param. name, a CamelLazadaParam. header or a
     * field inside a JSON parameter. warn sends it with a warning, fail refuses the call, pass sends it. Lazada ignores
     * a misspelt filter and returns everything.
     */
    private io.github.camellazada.client.check.UnknownParameters unknownParameters;

    /**
     * With upload: listener for the progress; after each block it receives how many blocks and bytes Lazada has.
     */
    private java.lang.String uploadListener;

    /**
     * With upload: store of unfinished uploads, so that another try sends only the missing blocks. Values: file:PATH
     * with the path of a folder, memory, or #NAME of a bean. Without a store the component keeps them in memory, and
     * loses them when the process ends.
     */
    private java.lang.String uploadStore;

    /**
     * With upload: longest time to wait until Lazada has accepted the uploaded file. Lazada takes minutes. With 0 the
     * component does not wait; a push of the topic video-state then reports the decision. A try that has waited as long
     * as this fails, and the next try for the same file continues to wait. Write 15s, 500ms or PT1M30S; a number alone
     * is milliseconds.
     */
    private java.time.Duration uploadTimeout;

    /**
     * Check required parameters, types and documented limits before the call. The component only warns where the
     * catalogue is not sure of a rule.
     */
    private java.lang.Boolean validateParameters;

    /**
     * Calls that the app may send in a day; 0 for no quota. Near its end the component refuses BACKFILL first (at 80
     * %), then CATALOGUE (90 %) and STOCK (97 %). Lazada documents 10,000 calls for an app in test and 10,000,000 for
     * one that is online. Each process counts alone unless rateLimitStore is set.
     */
    private java.lang.Long dailyQuota;

    /**
     * Maximum calls that wait for limits at the same time; one seller gets at most half of them. Further calls fail at
     * once.
     */
    private java.lang.Integer maxQueuedCalls;

    /**
     * Store in which several processes share the limits, bans and daily quota of the app. Values: jdbc:NAME with the
     * name of a DataSource in the registry, or #NAME of a bean. Without a store each process learns limits alone.
     */
    private java.lang.String rateLimitStore;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as
     * autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets
     * configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection
     * factories, AWS Clients, etc.
     */
    private java.lang.Boolean autowiredEnabled;

    /**
     * Longest time to connect to the gateway. Write 15s, 500ms or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration connectTimeout;

    /**
     * Store of held writes and their outcomes: jdbc:NAME with the name of a DataSource in the registry, or #NAME of a
     * bean. Without a store the component keeps them in memory, and loses them when the process ends.
     */
    private java.lang.String heldWriteStore;

    /**
     * Maximum connections to one host. Further calls wait for a connection within their requestTimeout.
     */
    private java.lang.Integer maxConnections;

    /**
     * Largest answer that the component reads, in bytes after decompression. A larger one fails the call.
     */
    private java.lang.Integer maxResponseSize;

    /**
     * Longest time for one request, from sending to the last byte of the answer. Write 15s, 500ms or PT1M30S; a number
     * alone is milliseconds.
     */
    private java.time.Duration requestTimeout;

    /**
     * Store of writes whose outcome is unknown, and of what later reads find. Values: jdbc:NAME with the name of a
     * DataSource in the registry, or #NAME of a bean. Without a store the component keeps at most 1,000 in memory, and
     * loses them when the process ends.
     */
    private java.lang.String unconfirmedWriteStore;

    /**
     * Vert.x instance that carries the calls. Without one in the registry the component creates its own and closes it.
     */
    private java.lang.String vertx;

    /**
     * Used for enabling or disabling all consumer based health checks from this component
     */
    private java.lang.Boolean healthCheckConsumerEnabled;

    /**
     * Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default
     * disabled all producer based health-checks. You can turn on producer checks globally by setting
     * camel.health.producersEnabled=true.
     */
    private java.lang.Boolean healthCheckProducerEnabled;

    /**
     * Host of the HTTP proxy to the gateway.
     */
    private java.lang.String proxyHost;

    /**
     * Password at the HTTP proxy.
     */
    private java.lang.String proxyPassword;

    /**
     * Port of the HTTP proxy.
     */
    private java.lang.Integer proxyPort;

    /**
     * User name at the HTTP proxy.
     */
    private java.lang.String proxyUsername;

    /**
     * Access token for every call, for a single seller; the component does not refresh it. Without it the component
     * takes the token of sellerId from tokenStore.
     */
    private java.lang.String accessToken;

    /**
     * Allow http:// to a host other than the loopback. Anyone on the network path can then read tokens and buyers'
     * data.
     */
    private java.lang.Boolean allowPlainHttp;

    /**
     * App key of the Lazada app, from the console of open.lazada.com. One component instance is one app; a second app
     * is a second, named component.
     */
    private java.lang.String appKey;

    /**
     * App secret that belongs to the app key. Signs calls and verifies pushes.
     */
    private java.lang.String appSecret;

    /**
     * Time before the end of a seller's authorization at which the component reports it. A refresh does not prolong an
     * authorization: the seller must authorize the app again. Write 15s, 500ms or PT1M30S; a number alone is
     * milliseconds.
     */
    private java.time.Duration authorizationWarning;

    /**
     * TLS settings of the calls to the gateway. The default is the trust store of the JVM, with host names verified.
     */
    private java.lang.String sslContextParameters;

    /**
     * Listener for token events (refreshed, failed, expiring).
     */
    private java.lang.String tokenListener;

    /**
     * Also refresh the stored tokens of sellers without calls, and report in time which seller must authorize the app
     * again. The component reads the token store three times in each tokenRefreshMargin, and makes one call for each
     * token that is due.
     */
    private java.lang.Boolean tokenRefreshIdle;

    /**
     * Time before the end of an access token at which the component refreshes it; at least 30 minutes. Write 15s, 500ms
     * or PT1M30S; a number alone is milliseconds.
     */
    private java.time.Duration tokenRefreshMargin;

    /**
     * Store of the sellers' tokens: jdbc:NAME with the name of a DataSource in the registry, file:PATH, memory, or
     * #NAME of a bean. The key in LAZADA_TOKEN_KEY (an environment variable or property) encrypts a database or a file;
     * a file requires it.
     */
    private java.lang.String tokenStore;

    /**
     * Use the TLS settings of the Camel context.
     */
    private java.lang.Boolean useGlobalSslContextParameters;

    public java.lang.String getAuthServerUrl() {
        return authServerUrl;
    }

    public void setAuthServerUrl(java.lang.String authServerUrl) {
        this.authServerUrl = authServerUrl;
    }

    public java.lang.String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(java.lang.String configuration) {
        this.configuration = configuration;
    }

    public io.github.camellazada.catalog.LazadaCountry getCountry() {
        return country;
    }

    public void setCountry(io.github.camellazada.catalog.LazadaCountry country) {
        this.country = country;
    }

    public java.lang.String getSellerId() {
        return sellerId;
    }

    public void setSellerId(java.lang.String sellerId) {
        this.sellerId = sellerId;
    }

    public java.lang.String getServerUrl() {
        return serverUrl;
    }

    public void setServerUrl(java.lang.String serverUrl) {
        this.serverUrl = serverUrl;
    }

    public io.github.camellazada.push.AckMode getAckMode() {
        return ackMode;
    }

    public void setAckMode(io.github.camellazada.push.AckMode ackMode) {
        this.ackMode = ackMode;
    }

    public java.time.Duration getAckTimeout() {
        return ackTimeout;
    }

    public void setAckTimeout(java.time.Duration ackTimeout) {
        this.ackTimeout = ackTimeout;
    }

    public java.lang.String getAuthorizeCountries() {
        return authorizeCountries;
    }

    public void setAuthorizeCountries(java.lang.String authorizeCountries) {
        this.authorizeCountries = authorizeCountries;
    }

    public java.lang.String getAuthorizePath() {
        return authorizePath;
    }

    public void setAuthorizePath(java.lang.String authorizePath) {
        this.authorizePath = authorizePath;
    }

    public java.lang.Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(java.lang.Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public java.lang.Boolean getClustered() {
        return clustered;
    }

    public void setClustered(java.lang.Boolean clustered) {
        this.clustered = clustered;
    }

    public java.time.Duration getCoalesce() {
        return coalesce;
    }

    public void setCoalesce(java.time.Duration coalesce) {
        this.coalesce = coalesce;
    }

    public java.lang.Integer getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(java.lang.Integer concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public java.time.Duration getInboxDeadLetterRetention() {
        return inboxDeadLetterRetention;
    }

    public void setInboxDeadLetterRetention(java.time.Duration inboxDeadLetterRetention) {
        this.inboxDeadLetterRetention = inboxDeadLetterRetention;
    }

    public java.lang.Integer getInboxMaxAttempts() {
        return inboxMaxAttempts;
    }

    public void setInboxMaxAttempts(java.lang.Integer inboxMaxAttempts) {
        this.inboxMaxAttempts = inboxMaxAttempts;
    }

    public java.lang.Long getInboxMaxBytes() {
        return inboxMaxBytes;
    }

    public void setInboxMaxBytes(java.lang.Long inboxMaxBytes) {
        this.inboxMaxBytes = inboxMaxBytes;
    }

    public java.time.Duration getInboxMaxRetryDelay() {
        return inboxMaxRetryDelay;
    }

    public void setInboxMaxRetryDelay(java.time.Duration inboxMaxRetryDelay) {
        this.inboxMaxRetryDelay = inboxMaxRetryDelay;
    }

    public java.lang.Long getInboxMaxRows() {
        return inboxMaxRows;
    }

    public void setInboxMaxRows(java.lang.Long inboxMaxRows) {
        this.inboxMaxRows = inboxMaxRows;
    }

    public java.time.Duration getInboxRetention() {
        return inboxRetention;
    }

    public void setInboxRetention(java.time.Duration inboxRetention) {
        this.inboxRetention = inboxRetention;
    }

    public java.time.Duration getInboxRetryDelay() {
        return inboxRetryDelay;
    }

    public void setInboxRetryDelay(java.time.Duration inboxRetryDelay) {
        this.inboxRetryDelay = inboxRetryDelay;
    }

    public java.lang.Integer getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(java.lang.Integer maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public java.time.Duration getMaxPollWindow() {
        return maxPollWindow;
    }

    public void setMaxPollWindow(java.time.Duration maxPollWindow) {
        this.maxPollWindow = maxPollWindow;
    }

    public java.lang.Integer getMaxPushSize() {
        return maxPushSize;
    }

    public void setMaxPushSize(java.lang.Integer maxPushSize) {
        this.maxPushSize = maxPushSize;
    }

    public io.github.camellazada.poll.OnWatermarkGap getOnWatermarkGap() {
        return onWatermarkGap;
    }

    public void setOnWatermarkGap(io.github.camellazada.poll.OnWatermarkGap onWatermarkGap) {
        this.onWatermarkGap = onWatermarkGap;
    }

    public java.lang.String getPollFrom() {
        return pollFrom;
    }

    public void setPollFrom(java.lang.String pollFrom) {
        this.pollFrom = pollFrom;
    }

    public java.time.Duration getPollOverlap() {
        return pollOverlap;
    }

    public void setPollOverlap(java.time.Duration pollOverlap) {
        this.pollOverlap = pollOverlap;
    }

    public java.time.Duration getPollSettleTime() {
        return pollSettleTime;
    }

    public void setPollSettleTime(java.time.Duration pollSettleTime) {
        this.pollSettleTime = pollSettleTime;
    }

    public java.time.Duration getPushGrace() {
        return pushGrace;
    }

    public void setPushGrace(java.time.Duration pushGrace) {
        this.pushGrace = pushGrace;
    }

    public java.lang.String getPushInbox() {
        return pushInbox;
    }

    public void setPushInbox(java.lang.String pushInbox) {
        this.pushInbox = pushInbox;
    }

    public java.lang.String getPushPath() {
        return pushPath;
    }

    public void setPushPath(java.lang.String pushPath) {
        this.pushPath = pushPath;
    }

    public java.lang.Integer getPushQueueSize() {
        return pushQueueSize;
    }

    public void setPushQueueSize(java.lang.Integer pushQueueSize) {
        this.pushQueueSize = pushQueueSize;
    }

    public java.lang.String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(java.lang.String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public java.lang.Boolean getStreamPush() {
        return streamPush;
    }

    public void setStreamPush(java.lang.Boolean streamPush) {
        this.streamPush = streamPush;
    }

    public java.lang.String getVersionStore() {
        return versionStore;
    }

    public void setVersionStore(java.lang.String versionStore) {
        this.versionStore = versionStore;
    }

    public java.lang.String getWatermarkName() {
        return watermarkName;
    }

    public void setWatermarkName(java.lang.String watermarkName) {
        this.watermarkName = watermarkName;
    }

    public java.lang.Boolean getInboxConsoleReplay() {
        return inboxConsoleReplay;
    }

    public void setInboxConsoleReplay(java.lang.Boolean inboxConsoleReplay) {
        this.inboxConsoleReplay = inboxConsoleReplay;
    }

    public java.lang.String getWatermarkRepository() {
        return watermarkRepository;
    }

    public void setWatermarkRepository(java.lang.String watermarkRepository) {
        this.watermarkRepository = watermarkRepository;
    }

    public java.lang.String getWatermarkStore() {
        return watermarkStore;
    }

    public void setWatermarkStore(java.lang.String watermarkStore) {
        this.watermarkStore = watermarkStore;
    }

    public io.github.camellazada.producer.BodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(io.github.camellazada.producer.BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public io.github.camellazada.producer.FailOn getFailOn() {
        return failOn;
    }

    public void setFailOn(io.github.camellazada.producer.FailOn failOn) {
        this.failOn = failOn;
    }

    public java.time.Duration getFreezeProbeInterval() {
        return freezeProbeInterval;
    }

    public void setFreezeProbeInterval(java.time.Duration freezeProbeInterval) {
        this.freezeProbeInterval = freezeProbeInterval;
    }

    public java.lang.String getFreezeWindows() {
        return freezeWindows;
    }

    public void setFreezeWindows(java.lang.String freezeWindows) {
        this.freezeWindows = freezeWindows;
    }

    public java.time.Duration getHeldWriteAlertAfter() {
        return heldWriteAlertAfter;
    }

    public void setHeldWriteAlertAfter(java.time.Duration heldWriteAlertAfter) {
        this.heldWriteAlertAfter = heldWriteAlertAfter;
    }

    public java.time.Duration getHeldWriteRetryDelay() {
        return heldWriteRetryDelay;
    }

    public void setHeldWriteRetryDelay(java.time.Duration heldWriteRetryDelay) {
        this.heldWriteRetryDelay = heldWriteRetryDelay;
    }

    public java.lang.Boolean getKeepParameterHeaders() {
        return keepParameterHeaders;
    }

    public void setKeepParameterHeaders(java.lang.Boolean keepParameterHeaders) {
        this.keepParameterHeaders = keepParameterHeaders;
    }

    public java.lang.Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(java.lang.Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public java.lang.Integer getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(java.lang.Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public java.time.Duration getMaxWaitTime() {
        return maxWaitTime;
    }

    public void setMaxWaitTime(java.time.Duration maxWaitTime) {
        this.maxWaitTime = maxWaitTime;
    }

    public io.github.camellazada.client.freeze.OnFreeze getOnFreeze() {
        return onFreeze;
    }

    public void setOnFreeze(io.github.camellazada.client.freeze.OnFreeze onFreeze) {
        this.onFreeze = onFreeze;
    }

    public io.github.camellazada.producer.OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(io.github.camellazada.producer.OutputType outputType) {
        this.outputType = outputType;
    }

    public java.lang.Boolean getPaging() {
        return paging;
    }

    public void setPaging(java.lang.Boolean paging) {
        this.paging = paging;
    }

    public io.github.camellazada.catalog.CallPriority getPriority() {
        return priority;
    }

    public void setPriority(io.github.camellazada.catalog.CallPriority priority) {
        this.priority = priority;
    }

    public java.lang.Boolean getRateLimiting() {
        return rateLimiting;
    }

    public void setRateLimiting(java.lang.Boolean rateLimiting) {
        this.rateLimiting = rateLimiting;
    }

    public java.time.Duration getReconcileTimeout() {
        return reconcileTimeout;
    }

    public void setReconcileTimeout(java.time.Duration reconcileTimeout) {
        this.reconcileTimeout = reconcileTimeout;
    }

    public java.time.Duration getRetryBackoff() {
        return retryBackoff;
    }

    public void setRetryBackoff(java.time.Duration retryBackoff) {
        this.retryBackoff = retryBackoff;
    }

    public io.github.camellazada.client.check.UnknownParameters getUnknownParameters() {
        return unknownParameters;
    }

    public void setUnknownParameters(io.github.camellazada.client.check.UnknownParameters unknownParameters) {
        this.unknownParameters = unknownParameters;
    }

    public java.lang.String getUploadListener() {
        return uploadListener;
    }

    public void setUploadListener(java.lang.String uploadListener) {
        this.uploadListener = uploadListener;
    }

    public java.lang.String getUploadStore() {
        return uploadStore;
    }

    public void setUploadStore(java.lang.String uploadStore) {
        this.uploadStore = uploadStore;
    }

    public java.time.Duration getUploadTimeout() {
        return uploadTimeout;
    }

    public void setUploadTimeout(java.time.Duration uploadTimeout) {
        this.uploadTimeout = uploadTimeout;
    }

    public java.lang.Boolean getValidateParameters() {
        return validateParameters;
    }

    public void setValidateParameters(java.lang.Boolean validateParameters) {
        this.validateParameters = validateParameters;
    }

    public java.lang.Long getDailyQuota() {
        return dailyQuota;
    }

    public void setDailyQuota(java.lang.Long dailyQuota) {
        this.dailyQuota = dailyQuota;
    }

    public java.lang.Integer getMaxQueuedCalls() {
        return maxQueuedCalls;
    }

    public void setMaxQueuedCalls(java.lang.Integer maxQueuedCalls) {
        this.maxQueuedCalls = maxQueuedCalls;
    }

    public java.lang.String getRateLimitStore() {
        return rateLimitStore;
    }

    public void setRateLimitStore(java.lang.String rateLimitStore) {
        this.rateLimitStore = rateLimitStore;
    }

    public java.lang.Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(java.lang.Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public java.time.Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(java.time.Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public java.lang.String getHeldWriteStore() {
        return heldWriteStore;
    }

    public void setHeldWriteStore(java.lang.String heldWriteStore) {
        this.heldWriteStore = heldWriteStore;
    }

    public java.lang.Integer getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(java.lang.Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    public java.lang.Integer getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(java.lang.Integer maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public java.time.Duration getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(java.time.Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public java.lang.String getUnconfirmedWriteStore() {
        return unconfirmedWriteStore;
    }

    public void setUnconfirmedWriteStore(java.lang.String unconfirmedWriteStore) {
        this.unconfirmedWriteStore = unconfirmedWriteStore;
    }

    public java.lang.String getVertx() {
        return vertx;
    }

    public void setVertx(java.lang.String vertx) {
        this.vertx = vertx;
    }

    public java.lang.Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(java.lang.Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public java.lang.Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(java.lang.Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public java.lang.String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(java.lang.String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public java.lang.String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(java.lang.String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public java.lang.Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(java.lang.Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public java.lang.String getProxyUsername() {
        return proxyUsername;
    }

    public void setProxyUsername(java.lang.String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    public java.lang.String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(java.lang.String accessToken) {
        this.accessToken = accessToken;
    }

    public java.lang.Boolean getAllowPlainHttp() {
        return allowPlainHttp;
    }

    public void setAllowPlainHttp(java.lang.Boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public java.lang.String getAppKey() {
        return appKey;
    }

    public void setAppKey(java.lang.String appKey) {
        this.appKey = appKey;
    }

    public java.lang.String getAppSecret() {
        return appSecret;
    }

    public void setAppSecret(java.lang.String appSecret) {
        this.appSecret = appSecret;
    }

    public java.time.Duration getAuthorizationWarning() {
        return authorizationWarning;
    }

    public void setAuthorizationWarning(java.time.Duration authorizationWarning) {
        this.authorizationWarning = authorizationWarning;
    }

    public java.lang.String getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(java.lang.String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public java.lang.String getTokenListener() {
        return tokenListener;
    }

    public void setTokenListener(java.lang.String tokenListener) {
        this.tokenListener = tokenListener;
    }

    public java.lang.Boolean getTokenRefreshIdle() {
        return tokenRefreshIdle;
    }

    public void setTokenRefreshIdle(java.lang.Boolean tokenRefreshIdle) {
        this.tokenRefreshIdle = tokenRefreshIdle;
    }

    public java.time.Duration getTokenRefreshMargin() {
        return tokenRefreshMargin;
    }

    public void setTokenRefreshMargin(java.time.Duration tokenRefreshMargin) {
        this.tokenRefreshMargin = tokenRefreshMargin;
    }

    public java.lang.String getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(java.lang.String tokenStore) {
        this.tokenStore = tokenStore;
    }

    public java.lang.Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(java.lang.Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

}
