/** "vilka leverantörer har vi", "vilken leverantör har vi flest system från": of all vendors, whatever was spoken of before. */
export function asksWhichVendors(line: string): boolean {
  return whatVendors.test(line) || whoseMost.test(line)
}

const ofVendors = '(?:\\w*leverantor\\w*|vendors?|suppliers?)'
const whatVendors = new RegExp(
  `^(?:(?:och|men|hej|sa|and|ok) )*(?:vilka(?: olika| alla)?|lista|visa|rakna upp|which|list|show)(?: alla| vara| de| all| our| the)* (?:\\w*leverantorer(?:na)?|vendors|suppliers)(?: (?:som )?(?:vi|ni|kommunen|har|anvander|anlitar|finns|det|i|registret|av|idag|we|do|have|use|are|there|is))*$`,
)
const whoseMost = new RegExp(
  `^(?:\\w+ )?(?:vilken|vilka|vem|which|what|who) (?:ar |is )?(?:(?:den|var|vara|de|our|the) )*(?:(?:storst\\w*|biggest|largest) ${ofVendors}|${ofVendors}\\b.*\\b(?:flest|storst\\w*|most|biggest|largest))\\b`,
)
