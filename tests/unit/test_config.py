"""Where values come from, what is refused and in which words, and writing one value back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc import config_file
from edge_ttc.config import Config, Origin, env_variable, find_option, load_config, options, set_value, unset_value
from edge_ttc.config_file import edit_text, read_toml, write_atomically
from edge_ttc.config_option import value_text
from edge_ttc.errors import StorageError, UsageError
from edge_ttc.paths import find_paths


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "config.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return file


def load(file: Path, **env: str) -> Config:
    return load_config(env, path=file)


def test_defaults_where_there_is_no_file(file: Path) -> None:
    config = load(file)
    assert config.general.strategy == "auto"
    assert config.energy.watts_per_core == 4.0
    assert config.budget.default == ()
    assert config.origin("energy.watts_per_core") is Origin.DEFAULT


def test_each_layer_overrides_the_one_below(file: Path) -> None:
    written(file, "[general]\nseed = 1\nn = 4\n[sampling]\ntemperature = 1\n")
    env = {"EDGE_TTC_GENERAL_N": "8", "EDGE_TTC_SAMPLING_TEMPERATURE": "0.5"}
    flags = {"sampling.temperature": 0.25, "general.strategy": None}
    config = load_config(env, flags, file)
    assert (config.general.seed, config.general.n, config.sampling.temperature) == (1, 8, 0.25)
    keys = ("general.seed", "general.n", "sampling.temperature", "general.strategy")
    assert [config.origin(key) for key in keys] == [Origin.FILE, Origin.ENV, Origin.FLAG, Origin.DEFAULT]


def test_get_by_dotted_key(file: Path) -> None:
    assert load(file).get("engine.threads") == 0
    with pytest.raises(UsageError, match=r"did you mean engine\.threads"):
        load(file).get("engine.thread")


def test_every_value_is_documented_and_its_default_will_do() -> None:
    seen = dict(options())
    assert len(seen) >= 10
    for key, known in seen.items():
        assert known.doc, key
        assert known.validate(known.default) == known.default


def test_limits_are_told_with_all_their_digits() -> None:
    assert find_option("general.seed").accepted == "a whole number of at least 0, at most 2147483647"
    assert not [key for key, option in options() if "e+" in option.accepted]


def test_whole_numbers_are_numbers_and_lists_are_tuples(file: Path) -> None:
    config = load(written(file, '[energy]\nwatts_per_core = 6\n[budget]\ndefault = ["20J", "5s"]\n'))
    assert config.energy.watts_per_core == 6.0
    assert isinstance(config.energy.watts_per_core, float)
    assert config.budget.default == ("20J", "5s")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[general]\nsede = 1\n", ["config.toml", "general.sede", "did you mean general.seed"]),
        ("[generall]\nseed = 1\n", ["generall", "did you mean general"]),
        ("seed = 1\n", ["seed"]),
        ("general = 1\n", ["[general]"]),
        ("[general]\nn = 0\n", ["general.n", "a whole number of at least 1"]),
        ("[general]\nn = 2.5\n", ["general.n", "a whole number"]),
        ("[general]\nn = true\n", ["general.n", "a whole number"]),
        ('[general]\nn = "4"\n', ["general.n", "a whole number"]),
        ('[general]\nstrategy = "bets-of-n"\n', ["general.strategy", "one of auto, greedy"]),
        ("[general]\nno_log = 1\n", ["general.no_log", "true or false"]),
        ("[energy]\nwatts_per_core = 0\n", ["energy.watts_per_core", "a number above 0"]),
        ("[energy]\nwatts_per_core = nan\n", ["energy.watts_per_core", "a number"]),
        ("[energy]\nwatts_per_core = inf\n", ["energy.watts_per_core", "a number"]),
        ('[budget]\ndefault = ["5"]\n', ["budget.default", "'5' is not a budget", "kJ"]),
        ('[budget]\ndefault = "5J"\n', ["budget.default", "a list of texts"]),
        ('[model]\npolicy = "a\\u001b[2J"\n', ["model.policy"]),
        ("[general\n", ["not valid TOML", "line 1"]),
    ],
)
def test_bad_files_are_refused_with_place_key_and_remedy(file: Path, text: str, words: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        load(written(file, text))
    for word in [*words, str(file.name)]:
        assert word in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_a_mark_before_the_text_is_passed_over(file: Path) -> None:
    written(file, "").write_bytes(b"\xef\xbb\xbf[general]\nseed = 5\n")
    assert load(file).general.seed == 5


def test_a_file_that_is_not_utf8_is_refused(file: Path) -> None:
    written(file, "").write_bytes(b"[general]\nseed = \xff\n")
    with pytest.raises(UsageError, match="UTF-8"):
        load(file)


def test_a_file_that_cannot_be_read_is_a_storage_error(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(StorageError) as caught:
        load(file)
    assert caught.value.exit_code == 6
    assert "EDGE_TTC_HOME" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("EDGE_TTC_GENERAL_N", "many", "EDGE_TTC_GENERAL_N: general.n: 'many' will not do"),
        ("EDGE_TTC_GENERAL_N", "-1", "at least 1"),
        ("EDGE_TTC_GENERAL_N", "9" * 400, "at most"),
        ("EDGE_TTC_GENERAL_NO_LOG", "perhaps", "true or false"),
        ("EDGE_TTC_SAMPLING_TEMPERATURE", "nan", "a number"),
        ("EDGE_TTC_BUDGET_DEFAULT", "5J,never", "not a budget"),
    ],
)
def test_bad_environment_is_refused_by_name(file: Path, name: str, text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(file, **{name: text})
    assert words in str(caught.value)


def test_environment_values_are_read_by_type(file: Path) -> None:
    env = {"EDGE_TTC_GENERAL_NO_LOG": "Yes", "EDGE_TTC_BUDGET_DEFAULT": "5J, 2s", "EDGE_TTC_ENERGY_METER": "estimate"}
    config = load(file, **env)
    assert config.general.no_log is True
    assert config.budget.default == ("5J", "2s")
    assert config.energy.meter == "estimate"


def test_unknown_variables_are_said_and_do_no_harm(file: Path) -> None:
    config = load(file, EDGE_TTC_GENERAL_SEDE="1", EDGE_TTC_HOME="x", EDGE_TTC_WHEEL_CACHE="z", PATH="y")
    assert len(config.notices) == 1
    assert "did you mean EDGE_TTC_GENERAL_SEED" in config.notices[0]


def test_flags_may_be_typed_or_text(file: Path) -> None:
    flags = {"general.n": "8", "general.no_log": True, "budget.default": ("5J",)}
    config = load_config({}, flags, file)
    assert (config.general.n, config.general.no_log, config.budget.default) == (8, True, ("5J",))
    with pytest.raises(UsageError, match="flag"):
        load_config({}, {"general.n": 0}, file)


def test_variables_have_different_names() -> None:
    names = [env_variable(key) for key, _ in options()]
    assert len(set(names)) == len(names)


def test_set_makes_file_and_section(file: Path) -> None:
    assert set_value("general.n", "8", file) == 8
    assert load(file).general.n == 8
    assert file.read_text() == "[general]\nn = 8\n"


def test_set_keeps_comments_and_order(file: Path) -> None:
    before = "# mine\n[general]\nseed = 7  # lucky # really\n\n# sampling is below\n[sampling]\ntemperature = 1.0\n"
    written(file, before)
    set_value("general.seed", "8", file)
    assert file.read_text() == before.replace("seed = 7", "seed = 8")
    set_value("general.n", "4", file)
    assert "seed = 8  # lucky # really\nn = 4\n" in file.read_text()
    set_value("energy.meter", "estimate", file)
    assert file.read_text().endswith('temperature = 1.0\n\n[energy]\nmeter = "estimate"\n')
    config = load(file)
    assert (config.general.seed, config.general.n, config.sampling.temperature) == (8, 4, 1.0)


def test_set_replaces_a_list_over_several_lines(file: Path) -> None:
    written(file, '[budget]\ndefault = [\n  "5J", # five\n  "2s",\n]\n[general]\nn = 3\n')
    set_value("budget.default", "9J", file)
    assert file.read_text() == '[budget]\ndefault = ["9J"]\n[general]\nn = 3\n'


def test_set_keeps_a_hash_inside_a_text(file: Path) -> None:
    written(file, '[model]\nprm = "a#b"\npolicy = "a#b" # c\n')
    set_value("model.policy", 'x"y\\z', file)
    assert load(file).model.policy == 'x"y\\z'
    assert load(file).model.prm == "a#b"
    assert file.read_text().endswith("# c\n")


def test_unset_takes_a_value_out_and_nothing_else(file: Path) -> None:
    before = '# mine\n[general]\nseed = 7  # lucky\nn = 3\n\n[budget]\ndefault = [\n  "5J", # five\n  "2s",\n]\n# end\n'
    written(file, before)
    assert unset_value("general.seed", file) == 0
    assert unset_value("budget.default", file) == ()
    assert file.read_text() == "# mine\n[general]\nn = 3\n\n[budget]\n# end\n"
    config = load(file)
    assert (config.general.seed, config.general.n, config.origin("general.seed")) == (0, 3, Origin.DEFAULT)


def test_unset_of_what_is_not_there_writes_nothing(file: Path) -> None:
    assert unset_value("general.n", file) == 16
    assert not file.exists()
    with pytest.raises(UsageError):
        unset_value("general.m", file)
    written(file, "[general]\nseed = 7")
    unset_value("general.n", file)
    assert file.read_text() == "[general]\nseed = 7"


@pytest.mark.parametrize("text", ["general.n = 3\n", "general = { n = 3 }\n", '["general"]\nn = 3\n'])
def test_what_a_line_edit_cannot_take_out_is_refused_unharmed(file: Path, text: str) -> None:
    written(file, text)
    with pytest.raises(UsageError, match="line by line"):
        unset_value("general.n", file)
    assert file.read_text() == text


@pytest.mark.parametrize("text", ["general.n = 3\n", "general = { n = 3 }\n", '["general"]\nn = 3\n'])
def test_what_a_line_edit_cannot_do_is_refused_unharmed(file: Path, text: str) -> None:
    written(file, text)
    with pytest.raises(UsageError, match="line by line"):
        set_value("general.n", "4", file)
    assert file.read_text() == text


def test_set_can_mend_a_bad_value(file: Path) -> None:
    written(file, "[general]\nn = 0\n")
    set_value("general.n", "2", file)
    assert load(file).general.n == 2


@pytest.mark.parametrize(
    ("key", "text"), [("general.n", "0"), ("general.m", "1"), ("model.policy", "a\nb"), ("x", "1")]
)
def test_set_refuses_what_load_would(file: Path, key: str, text: str) -> None:
    with pytest.raises(UsageError):
        set_value(key, text, file)
    assert not file.exists()


def test_set_on_a_broken_file_leaves_it(file: Path) -> None:
    written(file, "[general\n")
    with pytest.raises(UsageError, match="TOML"):
        set_value("general.n", "2", file)
    assert file.read_text() == "[general\n"


def test_an_unwritable_folder_is_a_storage_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the folder's place: root may write anywhere else")
    with pytest.raises(StorageError) as caught:
        set_value("general.n", "2", tmp_path / "config" / "config.toml")
    assert "EDGE_TTC_HOME" in caught.value.remedy


def test_a_full_disk_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(file, "[general]\nn = 3\n")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(config_file.os, "fsync", full)
    with pytest.raises(StorageError, match="No space left"):
        set_value("general.n", "4", file)
    assert file.read_text() == "[general]\nn = 3\n"
    assert os.listdir(file.parent) == ["config.toml"]


def test_a_linked_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    target = written(tmp_path / "dotfiles" / "real.toml", "")
    file.parent.mkdir()
    file.symlink_to(target)
    write_atomically(file, "[general]\nn = 5\n")
    assert file.is_symlink()
    assert read_toml(target) == {"general": {"n": 5}}


printable = st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))).filter(str.isprintable)


@given(texts=st.lists(printable, max_size=4), number=st.floats(allow_nan=False, allow_infinity=False))
def test_values_survive_being_written(texts: list[str], number: float) -> None:
    nowhere = Path("config.toml")
    text = edit_text("", "a", "texts", tuple(texts), nowhere)
    text = edit_text(text, "a", "number", number, nowhere)
    text = edit_text(text, "a", "texts", tuple(reversed(texts)), nowhere)
    assert text.startswith("[a]\ntexts = ")


def test_home_moves_everything(tmp_path: Path) -> None:
    paths = find_paths({"EDGE_TTC_HOME": str(tmp_path)})
    assert paths.config_file == tmp_path / "config" / "config.toml"
    assert paths.journal_file == tmp_path / "state" / "sessions.db"
    assert paths.models_dir == tmp_path / "data" / "models"


def test_the_models_alone_can_be_moved(tmp_path: Path) -> None:
    for home in ({}, {"EDGE_TTC_HOME": str(tmp_path / "home")}):
        paths = find_paths({"EDGE_TTC_MODELS": str(tmp_path / "mine")} | home)
        assert paths.models_dir == tmp_path / "mine"
        assert paths.config_file != tmp_path / "mine"
    with pytest.raises(UsageError, match="EDGE_TTC_MODELS"):
        find_paths({"EDGE_TTC_MODELS": "~nobodyatall/x"})


def test_without_home_the_platform_decides() -> None:
    for env in ({}, {"EDGE_TTC_HOME": ""}):
        paths = find_paths(env)
        assert "edge-ttc" in str(paths.config_dir)
        assert paths.models_dir.is_absolute()


def test_a_relative_home_is_fixed_where_it_was_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths({"EDGE_TTC_HOME": "here"}).state_dir == tmp_path / "here" / "state"


def test_a_home_of_nobody_is_told_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"EDGE_TTC_HOME .*~nobody-of-this-name/x") as caught:
        find_paths({"EDGE_TTC_HOME": "~nobody-of-this-name/x"})
    assert "whole path" in caught.value.remedy


def test_unknown_keys_without_a_near_one_list_all() -> None:
    with pytest.raises(UsageError, match=r"known are .*engine\.threads"):
        find_option("zzz")


@pytest.mark.parametrize(
    "text",
    [
        '[tui.keys]\napp.quit = "ctrl+x"\ncompute.toggle = "f2,f7"',
        '[tui.keys]\n"app.quit" = "ctrl+x"\n"compute.toggle" = ["f2", "f7"]',
        '[tui.keys.app]\nquit = "ctrl+x"\n[tui.keys.compute]\ntoggle = "f2,f7"',
        '[tui]\nkeys = ["app.quit=ctrl+x", "compute.toggle=f2,f7"]',
    ],
)
def test_keys_are_bound_in_a_table_or_a_list(file: Path, text: str) -> None:
    assert load(written(file, text)).tui.keys == ("app.quit=ctrl+x", "compute.toggle=f2,f7")


@pytest.mark.parametrize("value", ["5", "true", "[]", "[1]", '""'])
def test_what_is_no_key_is_refused_with_its_place_and_an_example(file: Path, value: str) -> None:
    with pytest.raises(UsageError, match=r"config\.toml: tui\.keys: .*app\.quit") as caught:
        load(written(file, f"[tui.keys]\napp.quit = {value}"))
    assert caught.value.remedy == 'write for example app.quit = "ctrl+x" under [tui.keys]'


def test_several_keys_of_one_binding_survive_being_written_on_one_line(file: Path) -> None:
    known = find_option("tui.keys")
    pairs = ("compute.toggle=f2,ctrl+t", "app.quit=ctrl+x", "turn.more=plus,equals_sign")
    assert known.parse(value_text(pairs)) == pairs
    assert load(file, EDGE_TTC_TUI_KEYS="compute.toggle=f2, ctrl+t ,app.quit = ctrl+x").tui.keys == (
        "compute.toggle=f2, ctrl+t",
        "app.quit = ctrl+x",
    )


def test_a_table_of_keys_is_left_to_whoever_wrote_it(file: Path) -> None:
    text = '[tui.keys]\napp.quit = "ctrl+x"\n'
    written(file, text)
    for change in (lambda: set_value("tui.keys", "app.quit=ctrl+y", file), lambda: unset_value("tui.keys", file)):
        with pytest.raises(UsageError) as caught:
            change()
        assert caught.value.remedy == "change [tui.keys] in it yourself"
    assert file.read_text() == text
