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
package io.github.camellazada.authorize;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What the browser of a seller who authorizes the app is shown; nothing of the request stands in it. */
public enum AuthorizationPage {
    DONE(200, "Thank you", "The app is authorized. You can close this window."),
    STARTED_ELSEWHERE(400, "This link is no longer good",
            "It was used already, is too old, or did not begin here. Please start again from the link that you were given."),
    CODE_REFUSED(400, "The authorization has expired",
            "Lazada does not take it any more. Please start again from the link that you were given."),
    NOT_AGREED(400, "The app is not authorized", "Lazada says that the authorization was not given. Nothing was changed."),
    LAZADA_FAILED(502, "Lazada did not answer as expected", "Please start again in some minutes."),
    NOT_KEPT(500, "The authorization could not be kept", "Please inform the operator of the app, and start again later."),
    ROUTE_FAILED(500, "The app is authorized, but not set up completely",
            "Please inform the operator of the app. There is no need to authorize it again.");

    private final int status;
    private final String title;
    private final String text;

    AuthorizationPage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    public void writeTo(Message response) {
        plain(response, status);
        response.setHeader(Exchange.CONTENT_TYPE, "text/html; charset=utf-8");
        response.setBody("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><h1>" + title + "</h1><p>" + text + "</p></body></html>");
    }

    /** Sends the browser to another page. */
    public static void redirect(Message response, String location) {
        plain(response, 302);
        response.setHeader("Location", location);
        response.setBody("");
    }

    // the address of the request holds a one-time code: it must not be kept, and not be told to another site
    private static void plain(Message response, int status) {
        response.removeHeaders("*");
        response.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        // Camel's HTTP servers keep Cache-Control to themselves
        response.setHeader("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
    }
}
