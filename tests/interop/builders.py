"""Small domains in the formats of other platforms, written into a folder by tests."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TEMPLATE: Final = """<negotiation_template>
 <utility_space number_of_issues="2">
  <objective index="0" name="root" type="objective" etype="objective">
   <issue index="1" name="colour" type="discrete" etype="discrete">
    <item index="1" value="red"/><item index="2" value="green"/><item index="3" value="blue"/>
   </issue>
   <issue index="2" name="months" type="integer" etype="integer" lowerbound="2" upperbound="6"/>
  </objective>
 </utility_space>
</negotiation_template>
"""

FIRST: Final = """<utility_space number_of_issues="2">
 <objective index="0" name="root" type="objective" etype="objective">
  <weight index="1" value="3"/>
  <weight index="2" value="1"/>
  <issue index="1" name="colour" type="discrete" etype="discrete">
   <item index="1" value="red" evaluation="8"/>
   <item index="2" value="green" evaluation="4"/>
   <item index="3" value="blue" evaluation="2"/>
  </issue>
  <issue index="2" name="months" type="integer" etype="integer" lowerbound="2" upperbound="6">
   <evaluator ftype="linear" offset="0.1" slope="0.3"/>
  </issue>
 </objective>
 <discount_factor value="0.8"/>
 <reservation value="0.25"/>
</utility_space>
"""

SECOND: Final = FIRST.replace('evaluation="8"', 'evaluation="0"').replace('"0.25"', '"0.5"')

SPACE: Final = """name: trade
type: DiscreteCartesianOutcomeSpace
issues:
- name: price
  type: DiscreteCardinalIssue
  values: [100, 110, 200]
- name: amount
  type: ContiguousIssue
  values: [0, 4]
"""

BUYER: Final = """name: buyer
type: negmas.preferences.LinearAdditiveUtilityFunction
reserved_value: 0.2
weights: [0.4, 0.5]
values:
- type: TableFun
  mapping: {100: 1.0, 110: 0.75, 200: 0.0}
- type: AffineFun
  slope: -0.25
  bias: 1.0
"""

SELLER: Final = """name: seller
type: LinearAdditiveUtilityFunction
reserved_value: -.inf
values:
- type: LinearFun
  slope: 0.5
- type: ConstFun
  bias: 3
"""


def write_genius(folder: Path, **changed: str) -> Path:
    """Write a Genius domain; `template`, `first` or `second` replace a file's text."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"template": TEMPLATE, "first": FIRST, "second": SECOND} | changed
    for name, text in texts.items():
        (folder / f"{name}.xml").write_text(text, encoding="utf-8")
    return folder


def write_negmas(folder: Path, **changed: str) -> Path:
    """Write a NegMAS domain; `space`, `buyer` or `seller` replace a file's text."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"space": SPACE, "buyer": BUYER, "seller": SELLER} | changed
    for name, text in texts.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder
