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
package io.github.camellazada.model;

/**
 * The labels of one or more packages, from {@code order-package-document-get}. A label shows the buyer's address.
 *
 * @param documentType {@code PDF} or {@code HTML}
 * @param file         content in Base64: the whole page for HTML, a page that frames the PDF for PDF
 * @param pdfUrl       address of the PDF, valid for ten minutes; {@code null} for HTML
 */
public record ShippingLabel(String documentType, String file, String pdfUrl) {

    static ShippingLabel read(AnswerFields fields) {
        return new ShippingLabel(fields.text("doc_type"), fields.text("file"), fields.text("pdf_url"));
    }

    /** Without the content and its address. */
    @Override
    public String toString() {
        return "ShippingLabel[documentType=" + documentType + "]";
    }
}
