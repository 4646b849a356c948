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
;(function () {
  'use strict'

  // the words are searched as they stand: "kill -9" leaves nothing out, and "lazada:push" names no field
  var Parser = window.lunr.QueryParser
  var Words = function (text, query) {
    return new Parser(text.replace(/[-+~^]/g, ' ').replace(/:/g, '\\:'), query)
  }
  window.lunr.QueryParser = Object.assign(Words, Parser)

  // the reference names each word of Lazada's many times, so what explains a word comes first
  var documents
  var init = window.antoraSearch.initSearch
  window.antoraSearch.initSearch = function (lunr, data) {
    documents = data.store.documents
    return init.apply(this, arguments)
  }
  var find = window.lunr.Index.prototype.query
  window.lunr.Index.prototype.query = function () {
    return find.apply(this, arguments).map(function (found) {
      var parts = found.ref.split('-')
      var url = documents[parts[0]].url
      if (/\/reference\//.test(url)) found.score *= 0.1
      if (/\/refusals\.html/.test(url)) found.score *= parts.length > 1 ? 0.1 : 2
      return found
    }).sort(function (one, other) { return other.score - one.score })
  }
})()
