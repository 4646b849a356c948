import {LitElement, html, css, nothing} from 'lit';
import {JsonRpc} from 'jsonrpc';
import '@vaadin/button';

const EVERY = 2000;
const PUSHES_SHOWN = 10;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Shows what goes on between the application and Lazada, and lets the simulator place an order. */
export class QwcLazadaState extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host { display: block; height: 100%; overflow: auto; padding: 0 10px 20px; }
        h4 { margin: 1.5em 0 0.4em; }
        table { border-collapse: collapse; font-size: var(--lumo-font-size-s); }
        td, th { text-align: left; vertical-align: top; padding: 4px 20px 4px 0; }
        th { color: var(--lumo-secondary-text-color); font-weight: normal; }
        tbody tr { border-top: 1px solid var(--lumo-contrast-10pct); }
        .told { color: var(--lumo-secondary-text-color); }
        .bar { display: flex; align-items: baseline; gap: 1em; flex-wrap: wrap; padding-top: 6px; }
    `;

    static properties = {
        _state: {state: true},
        _simulator: {state: true},
        _told: {state: true},
    };

    connectedCallback() {
        super.connectedCallback();
        this.jsonRpc.simulator().then(answer => {
            this._simulator = answer.result;
        });
        this._look();
        this._timer = setInterval(() => this._look(), EVERY);
    }

    disconnectedCallback() {
        clearInterval(this._timer);
        super.disconnectedCallback();
    }

    _look() {
        this.jsonRpc.state().then(answer => {
            this._state = answer.result;
        });
    }

    _placeOrder() {
        this._told = 'A buyer places an order …';
        this.jsonRpc.placeOrder().then(() => {
            this._told = 'A buyer has placed an order and paid for it. Its pushes appear below.';
            this._look();
        }).catch(() => {
            this._told = 'The simulator did not take the order; the log of the application says why.';
        });
    }

    render() {
        if (!this._state) {
            return html`<p class="told">Asking the application …</p>`;
        }
        const apps = this._state.apps;
        return html`
            ${this._bar()}
            ${this._section('Last pushes', this._state.lastPushes.slice(0, PUSHES_SHOWN), 'None has come yet.')}
            ${apps.map(app => this._app(app, apps.length > 1 ? ` (${app.name})` : ''))}
            ${this._section('Push listeners', this._state.pushListeners, 'No route receives pushes.')}
            ${this._section('Routes that receive pushes', this._state.pushConsumers, 'None.')}
            <h4>Endpoints</h4>
            ${this._state.endpoints.map(uri => html`<div><code>${uri.replace('://', ':')}</code></div>`)}`;
    }

    _bar() {
        if (!this._simulator) {
            return html`<p class="told">No simulator runs, so there are no buyers here: the application has credentials of an app,
                or <code>quarkus.camel.lazada.devservices.enabled=false</code>.</p>`;
        }
        return html`<div class="bar">
            <vaadin-button theme="primary" @click="${this._placeOrder}">Let a buyer place an order</vaadin-button>
            <span class="told">${this._told ?? html`A simulator at ${this._simulator} stands in for Lazada.`}</span>
        </div>`;
    }

    _app(app, name) {
        const {operations, tokens, rateLimits, polls, ...rest} = app;
        const [inbox, facts] = this._split(rest, 'inbox');
        const limits = rateLimits.flatMap(one => one.limits);
        const pollers = polls.flatMap(({routeId, pollers: each}) => each.map(poller => ({routeId, ...poller})));
        return html`
            ${this._section(`Calls${name}`, operations, 'None was made yet.')}
            ${this._section(`Inbox${name}`, inbox, 'Pushes are not kept in an inbox with a store.')}
            ${this._section(`Polled routes and streams${name}`, polls.map(({pollers: shownBelow, ...one}) => one),
                'No route polls.')}
            ${pollers.length > 0 ? this._section(`Watermarks${name}`, pollers) : nothing}
            ${this._section(`Tokens${name}`, tokens,
                'None of a token store was used yet. An accessToken of the configuration is not listed.')}
            ${this._section(`Waiting calls${name}`, rateLimits.map(({limits: shownBelow, ...one}) => one), 'None was made yet.')}
            ${limits.length > 0 ? this._section(`Limits${name}`, limits) : nothing}
            ${this._section(`State${name}`, [facts])}`;
    }

    /** The fields whose names begin with a word, as one row without that word, and an object of the others. */
    _split(fields, word) {
        const named = Object.entries(fields).filter(([field]) => field.startsWith(word));
        const row = Object.fromEntries(named.map(([field, value]) => [field.slice(word.length), value]));
        const others = Object.fromEntries(Object.entries(fields).filter(([field]) => !field.startsWith(word)));
        return [named.length === 0 ? [] : [row], others];
    }

    /** A table of rows that need not have the same fields. */
    _section(title, rows, none) {
        const columns = [...new Set(rows.flatMap(Object.keys))];
        return html`<h4>${title}</h4>${rows.length === 0
            ? html`<span class="told">${none}</span>`
            : html`<table>
                <thead><tr>${columns.map(column => html`<th>${this._words(column)}</th>`)}</tr></thead>
                <tbody>${rows.map(row => html`<tr>${columns.map(column =>
                    html`<td>${this._text(column, row[column])}</td>`)}</tr>`)}</tbody>
            </table>`}`;
    }

    /** accessEnds is read as access ends, ageSeconds as age. */
    _words(name) {
        return name.replace(/(Seconds|Ms)$/, '').replace(/([A-Z])/g, ' $1').toLowerCase();
    }

    _text(name, value) {
        if (value === undefined || value === null) {
            return '';
        }
        if (typeof value === 'boolean') {
            return value ? 'yes' : 'no';
        }
        if (typeof value === 'object') {
            return Object.entries(value).map(([field, inner]) => `${this._words(field)} ${this._text(field, inner)}`).join(', ');
        }
        if (name.endsWith('Seconds')) {
            return this._time(value);
        }
        if (name.endsWith('Ms')) {
            return `${value} ms`;
        }
        return INSTANT.test(value) ? new Date(value).toLocaleString() : value;
    }

    _time(seconds) {
        const parts = [[Math.floor(seconds / 86400), 'd'], [Math.floor(seconds / 3600) % 24, 'h'],
            [Math.floor(seconds / 60) % 60, 'min'], [seconds % 60, 's']].filter(([count]) => count !== 0).slice(0, 2);
        return parts.length === 0 ? '0 s' : parts.map(([count, unit]) => `${count} ${unit}`).join(' ');
    }
}

customElements.define('qwc-lazada-state', QwcLazadaState);
