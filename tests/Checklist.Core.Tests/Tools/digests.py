"""Computes the digests of a release file again, from the file alone, as the manual's chapter on digests describes them.

usage: digests.py RELEASE.json...   prints each digest that differs, and how many were computed; exit code 1 where one differs
"""
import hashlib
import json
import sys

NOT_TEXT = {"version", "status", "published", "effective", "review-by", "metadata", "theme", "approvals", "versioning"}
ASKED = ("keyword", "statement")


def digest(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def of(kind, value):
    return digest({"canon": 2, kind: value})


def parameters(value):
    """The ids of the parameters that prose and conditions name."""
    if isinstance(value, list):
        return {name for item in value for name in parameters(item)}
    if not isinstance(value, dict):
        return set()
    names = set()
    for key, inner in value.items():
        if key == "parameter" and isinstance(inner, str):
            names.add(inner)
        elif key != "extensions":
            names |= parameters(inner)
    return names


def with_values(value, values):
    used = {name: values[name] for name in parameters(value) if name in values}
    return {**value, "parameters": used} if used else value


def requirement(control, check, values):
    asked = {key: control[key] for key in ASKED if key in control}
    if "when" in control:
        asked["applies"] = control["when"]
    for key in ("text", "command", "expect", "answer", "choices", "passes", "when"):
        if key in check:
            asked[key] = check[key]
    if "statement" not in control and "text" not in check:
        asked["title"] = control["title"]
    return of("requirement", with_values(asked, values))


def recompute(release):
    """Yields a name, the digest that is recorded and the one that is computed."""
    values = {p["id"]: p.get("value") or "[" + p.get("label", p["id"]) + "]" for p in release.get("parameters", [])}
    listed = []
    for entry in release.get("controls", []):
        control = entry["fields"]
        content = of("control", with_values(control, values))
        yield control["id"], entry["digests"]["content"], content
        listed.append({"id": control["id"], "group": entry["group"], "digest": content})
        checks = [] if control.get("state") == "withdrawn" else control.get("checks", [{}])
        recorded = entry["digests"].get("requirements", [])
        if len(checks) != len(recorded):
            yield control["id"] + " checks", str(len(recorded)), str(len(checks))
        for check, record in zip(checks, recorded):
            yield control["id"] + " " + check.get("id", ""), record["digest"], requirement(control, check, values)
    around = {key: value for key, value in release.items() if key not in ("format", "previous", "profiles", "digests", "revisions", "approvals", "controls", "catalog")}
    around["catalog"] = {key: value for key, value in release["catalog"].items() if key not in NOT_TEXT}
    if listed:
        around["controls"] = listed
    version = release["catalog"].get("version")
    said = {}
    for entry in release.get("controls", []):
        own = [{key: value for key, value in change.items()} for change in entry.get("changes", []) if change["version"] == version]
        if own:
            said[entry["fields"]["id"]] = own
    if said or "changes" in release["digests"]:
        yield "changes", release["digests"].get("changes"), of("changes", said)
    yield "document", release["digests"]["document"], of("document", around)
    rest = {**release, "digests": {key: value for key, value in release["digests"].items() if key != "release"}}
    yield "release", release["digests"]["release"], digest(rest)


def main():
    computed = different = 0
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            release = json.load(file)
        for name, recorded, own in recompute(release):
            computed += 1
            if recorded != own:
                different += 1
                print(f"{path}: {name}: recorded {recorded}, computed {own}")
    print(f"{computed} digests computed, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
