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
import {columnBodyRenderer} from '@vaadin/grid/lit.js';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/text-field';

/** Finds an operation of the Lazada Open Platform by its name, path or title. */
export class QwcLazadaOperations extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host { display: flex; flex-direction: column; height: 100%; gap: 10px; padding: 0 10px; }
        vaadin-grid { flex: 1; }
    `;

    static properties = {
        _operations: {state: true},
        _wanted: {state: true},
    };

    constructor() {
        super();
        this._operations = [];
        this._wanted = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.jsonRpc.operations().then(answer => {
            this._operations = answer.result;
        });
    }

    render() {
        const words = this._wanted.toLowerCase().split(/\s+/);
        const found = this._operations.filter(operation => {
            const text = `${operation.name} ${operation.path} ${operation.title}`.toLowerCase();
            return words.every(word => text.includes(word));
        });
        return html`
            <vaadin-text-field label="${found.length} operations" placeholder="order items" clear-button-visible
                    @value-changed="${event => { this._wanted = event.detail.value; }}"></vaadin-text-field>
            <vaadin-grid .items="${found}" theme="no-border row-stripes">
                <vaadin-grid-sort-column path="name" header="URI" resizable
                        ${columnBodyRenderer(operation => html`<code>lazada:${operation.name}</code>`, [])}>
                </vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="title" resizable></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="method" width="8em" flex-grow="0"></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="path" resizable></vaadin-grid-sort-column>
            </vaadin-grid>`;
    }
}

customElements.define('qwc-lazada-operations', QwcLazadaOperations);
