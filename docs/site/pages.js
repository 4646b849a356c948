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
'use strict'

// The pages link each other by files, so that they can be read in a checkout and on the forge. Antora wants its own folders
// and its own references: this extension moves the files and rewrites the links in memory.

const { posix: path } = require('path')

const PAGES = 'modules/ROOT/pages/'
const IMAGES = 'modules/ROOT/images/'
const ATTACHMENTS = 'modules/ROOT/attachments/'
const LINK = /\b(link|xref):(?![a-z]+:)([^\s[#{]*)(#[^\s[]*)?\[/g
const IMAGE = /\bimage(::?)(?![a-z]+:)(?:[^\s[{]*\/)?([^\s[{/]+)\[/g

module.exports.register = function () {
  this.once('contentAggregated', ({ contentAggregate }) => {
    for (const component of contentAggregate) {
      component.files = component.files.filter((file) => place(file, file.src.path) !== undefined)
    }
  })
}

function place (file, name) {
  if (name === 'site/nav.adoc') return move(file, 'modules/ROOT/nav.adoc', rewrite(file, ''))
  if (name.startsWith('site/')) return undefined
  if (name.endsWith('.adoc')) return move(file, PAGES + name, rewrite(file, path.dirname(name)))
  if (name.startsWith('images/')) return move(file, IMAGES + path.basename(name))
  return move(file, ATTACHMENTS + name)
}

function move (file, name, text) {
  file.path = name
  file.src.path = name
  file.src.basename = path.basename(name)
  if (text !== undefined) file.contents = Buffer.from(text)
  return file
}

function rewrite (file, folder) {
  return file.contents.toString()
    .replace(LINK, (all, kind, target, fragment = '') => {
      if (!target) return all
      const name = path.normalize(path.join(folder, target))
      if (name.startsWith('../')) return `link:{repository}/blob/main/${name.slice(3)}${fragment}[`
      if (name.endsWith('.adoc')) return `xref:${name}${fragment}[`
      if (!path.extname(name)) return `link:{repository}/tree/main/docs/${name}[`
      return `xref:attachment$${name}[`
    })
    .replace(IMAGE, 'image$1$2[')
}
