/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
import {LitElement, html, css} from 'lit';
import {JsonRpc} from 'jsonrpc';
import '@vaadin/button';

const EVERY = 2000;

/** Shows what goes on between the application and Lazada, and lets the simulator place an order. */
export class QwcLazadaState extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host { display: block; height: 100%; overflow: auto; padding: 0 10px; }
        table { border-collapse: collapse; margin-bottom: 1em; }
        td, th { text-align: left; vertical-align: top; padding: 2px 12px 2px 0; }
        th { color: var(--lumo-secondary-text-color); font-weight: normal; }
    `;

    static properties = {
        _state: {state: true},
        _simulated: {state: true},
    };

    constructor() {
        super();
        this._state = {};
        this._simulated = false;
    }

    connectedCallback() {
        super.connectedCallback();
        this.jsonRpc.isSimulated().then(answer => {
            this._simulated = answer.result;
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
        this.jsonRpc.placeOrder().then(() => this._look());
    }

    render() {
        return html`
            ${this._simulated
                ? html`<vaadin-button theme="primary" @click="${this._placeOrder}">Let a buyer place an order</vaadin-button>`
                : html`<p>The application has credentials, so there is no simulator to place orders at.</p>`}
            ${Object.entries(this._state).map(([title, entries]) => html`<h4>${this._words(title)}</h4>${this._value(entries)}`)}`;
    }

    /** pushListeners is read as push listeners. */
    _words(name) {
        return name.replace(/([A-Z])/g, ' $1').toLowerCase();
    }

    _value(value) {
        if (Array.isArray(value)) {
            return value.length === 0 ? html`<span>none</span>` : value.map(entry => html`<div>${this._value(entry)}</div>`);
        }
        if (value !== null && typeof value === 'object') {
            return html`<table>${Object.entries(value).map(([name, inner]) =>
                html`<tr><th>${this._words(name)}</th><td>${this._value(inner)}</td></tr>`)}</table>`;
        }
        return html`<span>${value}</span>`;
    }
}

customElements.define('qwc-lazada-state', QwcLazadaState);
