import {LitElement, html, css, nothing} from 'lit';
import {JsonRpc} from 'jsonrpc';
import {columnBodyRenderer, gridRowDetailsRenderer} from '@vaadin/grid/lit.js';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/text-field';

/** Finds an operation of the Lazada Open Platform by its names or path, and tells its parameters. */
export class QwcLazadaOperations extends LitElement {
    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host { display: flex; flex-direction: column; height: 100%; gap: 10px; padding: 0 10px; }
        vaadin-grid { flex: 1; }
    `;

    static properties = {
        _operations: {state: true},
        _wanted: {state: true},
        _opened: {state: true},
    };

    constructor() {
        super();
        this._operations = [];
        this._wanted = '';
        this._opened = [];
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
            const text = `${operation.name} ${operation.path} ${operation.title} ${operation.alsoKnownAs}`.toLowerCase();
            return words.every(word => text.includes(word));
        });
        return html`
            <vaadin-text-field label="${found.length} operations" placeholder="order items" clear-button-visible
                    helper-text="Click on one for its parameters"
                    @value-changed="${event => { this._wanted = event.detail.value; }}"></vaadin-text-field>
            <vaadin-grid .items="${found}" .detailsOpenedItems="${this._opened}" theme="no-border row-stripes"
                    @active-item-changed="${this._open}"
                    ${gridRowDetailsRenderer(operation => this._details(operation), [])}>
                <vaadin-grid-sort-column path="name" header="URI" resizable
                        ${columnBodyRenderer(operation => html`<code>lazada:${operation.name}</code>`, [])}>
                </vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="title" header="Lazada's name" resizable></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="method" width="8em" flex-grow="0"></vaadin-grid-sort-column>
                <vaadin-grid-sort-column path="path" resizable></vaadin-grid-sort-column>
            </vaadin-grid>`;
    }

    _open(event) {
        const operation = event.detail.value;
        if (!operation) {
            this._opened = [];
            return;
        }
        this.jsonRpc.parameters({operation: operation.name}).then(answer => {
            operation.parameters = answer.result;
            this._opened = [operation];
        });
    }

    /** Drawn outside of this element, whose styles do not reach it. */
    _details(operation) {
        return html`<div style="padding: 0 1em 1em; font-size: var(--lumo-font-size-s)">
            <p>${operation.description}
                ${operation.page ? html`<a href="${operation.page}" target="_blank" rel="noopener">Lazada's page</a>` : nothing}</p>
            ${operation.parameters.length === 0 ? html`<p>It has no parameters.</p>` : html`<table>
                ${operation.parameters.map(parameter => html`<tr style="vertical-align: top">
                    <td style="padding-right: 2em"><code>param.${parameter.name}</code></td>
                    <td style="padding-right: 2em">${parameter.type}</td>
                    <td style="padding-right: 2em">${parameter.required}</td>
                    <td>${parameter.description}</td></tr>`)}</table>`}
        </div>`;
    }
}

customElements.define('qwc-lazada-operations', QwcLazadaOperations);
