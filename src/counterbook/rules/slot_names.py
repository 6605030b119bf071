"""Which slots a text may use."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.facts import NamedFact
from counterbook.model.guide import Guide, Notice
from counterbook.model.phrasebook import Volunteers
from counterbook.model.procedure import Procedure
from counterbook.rules.context import Context, Path, Subject

# First part of a slot -> key of a procedure that it comes from.
OWNERS = {
    "deadline": "deadline",
    "processing": "processing",
    "fee": "fees",
    "penalty": "penalty",
    "fact": "facts",
}
_REGISTERS = {"place": "places", "paper": "papers", "law": "laws"}
_PLAIN = frozenset({"title", "plain_title", "verified_by", "aliases"})


def takes_slots(subject: Subject, path: Path) -> bool:
    """Whether slots are filled in the text at a path."""
    if isinstance(subject.value, Procedure):
        return path[-1] not in _PLAIN
    return isinstance(subject.value, Guide | Notice | Volunteers)


def slots_for(context: Context, subject: Subject) -> frozenset[str]:
    """The names of all slots that texts of a subject may use."""
    value = subject.value
    if subject.kind == "events":
        return frozenset({"quantity"})
    if isinstance(value, Volunteers):
        return context.shared_slots
    if not isinstance(value, Procedure | Guide | Notice):
        return frozenset()
    own = _of_procedure(value) if isinstance(value, Procedure) else _facts(value.facts)
    return frozenset(own) | context.shared_slots


def shared_slots(context: Context) -> frozenset[str]:
    """The slots that every procedure, guide and notice may use."""
    names = [f"phone.{line.id}" for line in context.handbook.station.phones]
    for slot, kind in _REGISTERS.items():
        names += [f"{slot}.{id_}" for id_ in context.known.get(kind, ())]
    return frozenset(names)


def is_doubtful(context: Context, subject: Subject, name: str) -> bool:
    """Whether a slot cannot be judged, since what it names had faults of its own."""
    head = name.partition(".")[0]
    if OWNERS.get(head) in subject.touched:
        return True
    if head in _REGISTERS:
        return _REGISTERS[head] not in context.known
    return head == "phone" and not context.handbook.station.site


def _facts(facts: dict[str, NamedFact]) -> Iterator[str]:
    return (f"fact.{name}" for name in facts)


def _of_procedure(procedure: Procedure) -> Iterator[str]:
    yield from _facts(procedure.facts)
    deadline, processing = procedure.deadline, procedure.processing
    if deadline:
        yield "deadline"
        if deadline.within:
            yield "deadline.short"
    if processing and processing.statutory:
        yield "processing"
    if processing and processing.promised:
        yield "processing.promised"
    for number, fee in enumerate(procedure.fees, 1):
        if fee.amount is not None:
            yield f"fee.{number}"
            if len(procedure.fees) == 1:
                yield "fee"
    for penalty in procedure.penalty:
        if penalty.min:
            yield "penalty.min"
        if penalty.max:
            yield "penalty.max"
