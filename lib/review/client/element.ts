/** All elements that fit, as a list. */
export const all = <E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E[] => [
  ...root.querySelectorAll<E>(selector)
]

type Attributes = Readonly<Record<string, string | null>>

/** An element with its attributes (null: without it) and children; texts are set as text, never as HTML. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value)
  node.append(...children)
  return node
}

export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const node = el('button', { type: 'button', ...attributes }, text)
  node.addEventListener('click', act)
  return node
}

/** What the page carries for its scripts under this id; null where it has none. */
export function carried<Data>(id: string): Data | null {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as Data) : null
}
