"""Photos of the notice board on the site."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from counterbook.pages.portraits import portrait_name
from counterbook.site.portraits import write_portraits


def test_a_portrait_is_small_and_upright_and_tells_no_place(tmp_path: Path) -> None:
    images = tmp_path / "images"
    images.mkdir()
    photo = Image.new("RGB", (2000, 1000), "#1b3f6f")
    noted = Image.Exif()
    noted[0x0112] = 6
    noted[0x010F] = "a camera"
    photo.save(images / "民警 A.PNG", "PNG", exif=noted)
    write_portraits(["民警 A.PNG", None], images, tmp_path / "site")
    (written,) = (tmp_path / "site" / "images").iterdir()
    assert written.name == portrait_name("民警 A.PNG")
    assert written.stat().st_size < 20_000
    with Image.open(written) as face:
        assert (face.size, dict(face.getexif())) == ((288, 360), {})


def test_names_are_plain_and_differ() -> None:
    names = [portrait_name(name) for name in ("Kim Minsu.jpg", "Kim Minsu.png", "民警.jpg")]
    assert [name.split("-")[0] for name in names] == ["kimminsu", "kimminsu", "photo"]
    assert len(set(names)) == 3
