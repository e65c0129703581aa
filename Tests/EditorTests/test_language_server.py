"""A real client speaks to `transformc lsp` over stdio: pytest-lsp, with the types of lsprotocol.

Scripts/test builds the program and runs this. What the server says message by message is tested in Tests/LanguageServerTests;
here are the ways on which an editor meets it: the process, the framing, capabilities, encodings, a session from start to end.
"""

import asyncio
import json
import os
import pathlib
import subprocess
import time

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

TOOL = os.environ["TRANSFORMC"]

TABLES = """\
CREATE SCHEMA stg;
--@ doc 'A row for each call.'
CREATE TABLE stg.calls (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    duration NUMBER(18, 0)
);
"""

PROCEDURE = """\
CREATE PROCEDURE stg.load() RETURNS VARCHAR LANGUAGE SQL AS $$
DECLARE
    loaded NUMBER(18, 0) DEFAULT 0;
BEGIN
    -- 😀 counts twice in UTF-16 and four times in UTF-8
    INSERT INTO stg.calls SELECT '😀', duration FROM stg.calls;
    RETURN loaded;
END $$;
"""


@pytest.fixture
def project(tmp_path: pathlib.Path) -> pathlib.Path:
    root = tmp_path / "my project é"
    (root / "transforms").mkdir(parents=True)
    (root / "transformc.yaml").write_text("version: 1\nproject: test\n")
    (root / "transforms/tables.sql").write_text(TABLES)
    (root / "transforms/load.sql").write_text(PROCEDURE)
    return root


def uri(path: pathlib.Path) -> str:
    return path.as_uri()


async def opened(client: LanguageClient, path: pathlib.Path, text: str | None = None) -> str:
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri(path), "sql", 1, text if text is not None else path.read_text())
        )
    )
    return uri(path)


async def findings(client: LanguageClient, document: str, code: str | None, present: bool = True):
    """Waits until the findings of a document hold a code, or do not; `None` stands for any finding."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        told = client.diagnostics.get(document)
        if told is not None and any(code is None or finding.code == code for finding in told) == present:
            return told
        await asyncio.sleep(0.02)
    raise AssertionError(f"{code} {'did not come' if present else 'stayed'}: {client.diagnostics.get(document)}")


def position(line: int, character: int) -> types.Position:
    return types.Position(line, character)


def units(client: LanguageClient, text: str) -> int:
    """How long a text is in the encoding that client and server agreed on."""
    return len(text.encode()) if client.encoding == "utf-8" else len(text.encode("utf-16-le")) // 2


def applying(client: LanguageClient, edits: list[types.TextEdit], text: str) -> str:
    """The text after edits, made as a client makes them."""
    width = 1 if client.encoding == "utf-8" else 2
    encoding = "utf-8" if client.encoding == "utf-8" else "utf-16-le"
    lines = text.split("\n")

    def offset(place: types.Position) -> int:
        return (sum(units(client, line) + 1 for line in lines[: place.line]) + place.character) * width

    data = text.encode(encoding)
    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        data = data[: offset(edit.range.start)] + edit.new_text.encode(encoding) + data[offset(edit.range.end) :]
    return data.decode(encoding)


@pytest_lsp.fixture(
    params=["visual_studio_code", "neovim", "emacs"],
    config=ClientServerConfig(server_command=[TOOL, "lsp", "--stdio"]),
)
async def client(lsp_client: LanguageClient, project: pathlib.Path, request: pytest.FixtureRequest):
    """A session with the capabilities of an editor that people use."""

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(_: types.RegistrationParams):
        return None

    response = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=pytest_lsp.client_capabilities(request.param),
            workspace_folders=[types.WorkspaceFolder(uri(project), "test")],
            root_uri=uri(project),
        )
    )
    lsp_client.encoding = response.capabilities.position_encoding
    assert response.server_info is not None and response.server_info.name == "transformc"
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_findings_come_while_typing_and_go(client: LanguageClient, project: pathlib.Path):
    document = await opened(client, project / "transforms/load.sql")
    await findings(client, document, "INS001")
    change = types.TextDocumentContentChangePartial(
        types.Range(position(6, 11), position(6, 17)), "(loaded"
    )
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=document, version=2), [change])
    )
    told = await findings(client, document, "SYN001")
    assert any(finding.range.start.line == 6 for finding in told if finding.code == "SYN001")
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(document)))
    await findings(client, document, None, present=False)


@pytest.mark.asyncio
async def test_hover_and_definition_cross_files(client: LanguageClient, project: pathlib.Path):
    document = await opened(client, project / "transforms/load.sql")
    line = PROCEDURE.split("\n")[5]
    character = units(client, line[: line.index("duration")])
    place = types.TextDocumentIdentifier(document), position(5, character + 2)
    hover = await client.text_document_hover_async(types.HoverParams(*place))
    assert "duration NUMBER(18, 0)" in hover.contents.value
    target = await client.text_document_definition_async(types.DefinitionParams(*place))
    assert pathlib.Path(target.uri.removeprefix("file://").replace("%20", " ").replace("%C3%A9", "é")).name == "tables.sql"
    assert target.range == types.Range(position(4, 4), position(4, 12))


@pytest.mark.asyncio
async def test_a_fix_is_made_and_a_finding_allowed(client: LanguageClient, project: pathlib.Path):
    text = "SELECT '😀', TO_CHAR(day, 'HH24:MM') FROM stg.calls;\n"
    document = await opened(client, project / "transforms/new.sql", text)
    told = await findings(client, document, "DAT001")
    finding = next(each for each in told if each.code == "DAT001")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(document), finding.range, types.CodeActionContext(diagnostics=[finding])
        )
    )
    titles = [action.title for action in actions]
    assert "Allow DAT001 here" in titles, titles
    fix = next(action for action in actions if action.kind == "quickfix" and action.is_preferred)
    fixed = applying(client, fix.edit.changes[document], text)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=document, version=2), [types.TextDocumentContentChangeWholeDocument(fixed)]
        )
    )
    await findings(client, document, "DAT001", present=False)


@pytest.mark.asyncio
async def test_formats_a_document_and_a_range(client: LanguageClient, project: pathlib.Path):
    text = "select  '😀'  as a;\nselect   2;\n"
    document = await opened(client, project / "transforms/new.sql", text)
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(types.TextDocumentIdentifier(document), options)
    )
    assert applying(client, edits, text) == "SELECT '😀' AS a;\nSELECT 2;\n"
    edits = await client.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(
            types.TextDocumentIdentifier(document), types.Range(position(1, 0), position(1, 3)), options
        )
    )
    assert applying(client, edits, text) == "select  '😀'  as a;\nSELECT 2;\n"


@pytest.mark.asyncio
async def test_outlines_completes_and_previews(client: LanguageClient, project: pathlib.Path):
    document = await opened(client, project / "transforms/tables.sql")
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(document))
    )
    assert [symbol.name for symbol in symbols] == ["stg", "stg.calls"]
    assert [child.name for child in symbols[1].children] == ["id", "duration"]
    items = await client.text_document_completion_async(
        types.CompletionParams(types.TextDocumentIdentifier(document), position(1, 4))
    )
    assert "quality" in [item.label for item in (items if isinstance(items, list) else items.items)]
    preview = await client.workspace_execute_command_async(
        types.ExecuteCommandParams("transformc.preview", [{"uri": document, "target": "postgres"}])
    )
    text = preview["text"] if isinstance(preview, dict) else preview.text
    assert 'CREATE TABLE' in text.upper()


# What no editor sends, and a server must survive all the same.


class Session:
    """A process and nothing else: bytes in, messages out."""

    def __init__(self, *arguments: str):
        self.process = subprocess.Popen([TOOL, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, message: object) -> None:
        self.raw(json.dumps(message).encode())

    def raw(self, body: bytes, header: bytes | None = None) -> None:
        self.process.stdin.write(header or b"Content-Length: %d\r\n\r\n" % len(body))
        self.process.stdin.write(body)
        self.process.stdin.flush()

    def receive(self) -> dict:
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def answer(self, number: int) -> dict:
        while (message := self.receive()).get("id") != number or "method" in message:
            pass
        return message

    def initialize(self, **capabilities: object) -> None:
        self.send(
            {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"rootUri": None, "capabilities": capabilities}}
        )
        self.capabilities = self.answer(0)["result"]["capabilities"]
        self.send({"jsonrpc": "2.0", "method": "initialized", "params": {}})

    def end(self) -> int:
        self.send({"jsonrpc": "2.0", "id": 9999, "method": "shutdown"})
        self.answer(9999)
        self.send({"jsonrpc": "2.0", "method": "exit"})
        return self.process.wait(timeout=10)


def test_ends_as_it_is_asked_to():
    session = Session()
    session.initialize()
    assert session.end() == 0


def test_ends_with_1_where_nobody_asked():
    session = Session()
    session.initialize()
    session.send({"jsonrpc": "2.0", "method": "exit"})
    assert session.process.wait(timeout=10) == 1
    session = Session()
    session.process.stdin.close()
    assert session.process.wait(timeout=10) == 1


def test_goes_on_behind_garbage():
    session = Session()
    session.raw(b"", header=b"hello\r\n\r\n")
    assert session.receive()["error"]["code"] == -32700
    session.raw(b"{]")
    assert session.receive()["error"]["code"] == -32700
    session.raw(b"\xff\xfe")
    assert session.receive()["error"]["code"] == -32700
    session.initialize()
    session.send({"jsonrpc": "2.0", "id": 1, "method": "no/such", "params": {}})
    assert session.answer(1)["error"]["code"] == -32601
    assert session.end() == 0


def test_a_request_that_was_taken_back_is_not_answered_with_a_result():
    session = Session()
    session.initialize()
    text = "SELECT 1;\n" * 5_000
    document = {"uri": "untitled:big", "languageId": "sql", "version": 1, "text": text}
    session.send({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}})
    for number in range(1, 6):
        params = {"textDocument": {"uri": "untitled:big"}, "options": {"tabSize": 4, "insertSpaces": True}}
        session.send({"jsonrpc": "2.0", "id": number, "method": "textDocument/formatting", "params": params})
    session.send({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 5}})
    assert session.answer(5)["error"]["code"] == -32800
    assert session.end() == 0


def test_keeps_silent_about_what_the_baseline_knows(project: pathlib.Path):
    (project / "transformc.yaml").write_text("version: 1\nlint: { baseline: known.json }\n")
    subprocess.run([TOOL, "lint", "--write-baseline"], cwd=project, check=True, capture_output=True)
    session = Session()
    session.initialize()
    path = project / "transforms/load.sql"
    document = {"uri": uri(path), "languageId": "sql", "version": 1, "text": path.read_text() + "SELECT (1;\n"}
    session.send({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}})
    while (message := session.receive()).get("method") != "textDocument/publishDiagnostics":
        pass
    assert {finding["code"] for finding in message["params"]["diagnostics"]} == {"SYN001"}
    assert session.end() == 0


def test_counts_bytes_where_the_client_can():
    session = Session()
    session.initialize(general={"positionEncodings": ["utf-8", "utf-16"]})
    assert session.capabilities["positionEncoding"] == "utf-8"
    document = {"uri": "untitled:a", "languageId": "sql", "version": 1, "text": "SELECT '😀', (1;"}
    session.send({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}})
    while (message := session.receive()).get("method") != "textDocument/publishDiagnostics":
        pass
    assert message["params"]["diagnostics"][0]["range"]["start"]["character"] == 17
    assert session.end() == 0
