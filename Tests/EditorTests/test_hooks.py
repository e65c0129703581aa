"""What others read of this repository: the hooks of pre-commit and the GitHub Action."""

import os
import pathlib
import re
import subprocess

import yaml

ROOT = pathlib.Path(__file__).parents[2]
TOOL = os.environ["TRANSFORMC"]


def help_of(command: str) -> str:
    return subprocess.run([TOOL, command, "--help"], capture_output=True, text=True, check=True).stdout


def options(text: str) -> set[str]:
    return set(re.findall(r"--[a-z][a-z-]+", text))


def test_hooks_call_what_there_is():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["transformc-lint", "transformc-format", "transformc-lint-system", "transformc-format-system"]
    for hook in hooks:
        assert {"id", "name", "description", "entry", "language", "types"} <= hook.keys()
        entry = hook["entry"].split()
        program, command = entry[0], entry[1]
        assert program == ("transformc" if hook["language"] == "system" else "Scripts/pre-commit")
        assert program == "transformc" or (ROOT / program).stat().st_mode & 0o111
        assert options(" ".join(entry + hook.get("args", []))) <= options(help_of(command))


def test_the_action_names_its_inputs_and_uses_them():
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    for name, value in action["inputs"].items():
        assert value["description"].strip(), name
    text = (ROOT / "action.yml").read_text()
    used = set(re.findall(r"inputs\.([a-z-]+)", text))
    assert used == set(action["inputs"]), used ^ set(action["inputs"])
    assert set(re.findall(r"(?m)^        (LINT_[A-Z_]+):", text)) == set(re.findall(r"LINT_[A-Z_]+", (ROOT / "Scripts/action").read_text()))
    outputs = set(re.findall(r"steps\.([a-z-]+)\.outputs", text))
    assert outputs <= {step.get("id") for step in action["runs"]["steps"]}
    for step in action["runs"]["steps"]:
        assert "uses" in step or step.get("shell") == "bash", step
        # What comes from outside goes through the environment: in a script it would be run.
        assert "${{" not in step.get("run", ""), step


def test_the_action_runs_commands_that_there_are():
    text = (ROOT / "Scripts/action").read_text()
    lint = text[text.index("lint() {") :]
    assert options(lint) <= options(help_of("lint"))
