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

  // a narrow screen begins with the page, not with the list of pages
  var pages = document.querySelector('nav.pages > details')
  if (pages && window.matchMedia('(max-width: 48rem)').matches) pages.removeAttribute('open')

  // the list is longer than a screen: show where this page is in it
  var current = document.querySelector('nav.pages a[aria-current]')
  var list = document.querySelector('nav.pages')
  if (current && list && current.offsetTop > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2

  document.querySelectorAll('pre code[data-lang]').forEach(function (code) {
    if (window.hljs && window.hljs.getLanguage(code.dataset.lang)) window.hljs.highlightElement(code)
    var button = document.createElement('button')
    button.className = 'copy'
    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', function () {
      window.navigator.clipboard.writeText(code.textContent).then(function () {
        button.textContent = 'Copied'
        window.setTimeout(function () { button.textContent = 'Copy' }, 1500)
      })
    })
    code.parentNode.appendChild(button)
  })

  var aside = document.querySelector('aside.contents')
  var headings = document.querySelectorAll('article.doc .sect1 > h2[id], article.doc .sect2 > h3[id]')
  if (aside && headings.length > 2) {
    var contents = document.createElement('ul')
    headings.forEach(function (heading) {
      var item = document.createElement('li')
      var link = document.createElement('a')
      link.href = '#' + heading.id
      link.textContent = heading.textContent
      item.className = heading.tagName.toLowerCase()
      item.appendChild(link)
      contents.appendChild(item)
    })
    aside.innerHTML = '<p>On this page</p>'
    aside.appendChild(contents)
  }

  document.querySelectorAll('article.doc :not(.admonitionblock) > table').forEach(function (table) {
    // a table that is wider than the page scrolls by itself
    var scroll = document.createElement('div')
    scroll.className = 'scroll'
    table.parentNode.insertBefore(scroll, table)
    scroll.appendChild(table)

    // a long table gets a field that keeps the rows that hold each of its words
    var rows = Array.prototype.slice.call(table.querySelectorAll('tbody > tr'))
    if (rows.length < 12) return
    var field = document.createElement('input')
    field.type = 'search'
    field.className = 'filter'
    field.placeholder = 'Filter ' + rows.length + ' rows'
    field.setAttribute('aria-label', 'Filter the rows of this table')
    var texts = rows.map(function (row) { return row.textContent.toLowerCase() })
    field.addEventListener('input', function () {
      var words = field.value.toLowerCase().split(/\s+/)
      rows.forEach(function (row, number) {
        row.hidden = !words.every(function (word) { return texts[number].includes(word) })
      })
    })
    scroll.parentNode.insertBefore(field, scroll)
  })
})()
