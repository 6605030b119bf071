"""What the commands themselves say to staff, in the languages of messages."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, Mapping[str, str]] = {
    "checking": {
        "zh": "正在检查 {where} …",
        "en": "Checking {where} ...",
        "ko": "{where} 확인 중 ...",
    },
    "mend": {
        "zh": "要这样改 {where} 吗？原来的文件会留作 .bak",
        "en": "Change {where} like this? The file as it was stays beside it as .bak",
        "ko": "{where} 파일을 이렇게 고칠까요? 원래 파일은 .bak으로 남습니다",
    },
    "clean": {
        "zh": "没有发现问题。事项：{count}个",
        "en": "No fault found. Procedures: {count}",
        "ko": "문제가 없습니다. 민원: {count}개",
    },
    "counted": {
        "zh": "错误：{errors}，提醒：{warnings}",
        "en": "Errors: {errors}, warnings: {warnings}",
        "ko": "오류: {errors}, 알림: {warnings}",
    },
    "not-built": {
        "zh": "没有生成。请先改好上面的错误；原来的网站没有变动。",
        "en": "Nothing was built. Mend the errors above first; the site you had is unchanged.",
        "ko": "만들지 않았습니다. 위의 오류를 먼저 고치세요. 기존 사이트는 그대로입니다.",
    },
    "building-site": {
        "zh": "正在生成网站（{count}个事项）…",
        "en": "Building the site ({count} procedures) ...",
        "ko": "사이트를 만드는 중(민원 {count}개) ...",
    },
    "printing": {
        "zh": "正在排版 {name} …",
        "en": "Typesetting {name} ...",
        "ko": "{name} 조판 중 ...",
    },
    "offline": {
        "zh": "离线副本：{where}",
        "en": "Offline copy: {where}",
        "ko": "오프라인 사본: {where}",
    },
    "built": {
        "zh": "完成。网站：{site}，用浏览器打开 {home}",
        "en": "Done. Site: {site}, open {home} in a browser",
        "ko": "완료. 사이트: {site}, 브라우저에서 {home} 열기",
    },
    "built-print": {
        "zh": "完成。网站：{home}  印刷文件：{print}",
        "en": "Done. Site: {home}  PDFs: {print}",
        "ko": "완료. 사이트: {home}  PDF: {print}",
    },
    "printed": {
        "zh": "完成。印刷文件在 {where}",
        "en": "Done. The PDFs are in {where}",
        "ko": "완료. PDF는 {where}에 있습니다",
    },
    "two-pages": {
        "zh": "有{count}张单页一页放不下，印成了两页：{ids}",
        "en": "Leaflets that need two pages ({count}): {ids}",
        "ko": "한 쪽에 다 들어가지 않아 두 쪽이 된 안내지 {count}장: {ids}",
    },
    "nothing-changed": {
        "zh": "没有变化，不用换纸",
        "en": "Nothing has changed: no sheet needs to be swapped",
        "ko": "바뀐 것이 없어 안내지를 바꾸지 않아도 됩니다",
    },
    "swap": {
        "zh": "请换：{path}（{title}）",
        "en": "Swap: {path} ({title})",
        "ko": "바꿀 안내지: {path} ({title})",
    },
    "flaw-too-many-pages": {
        "zh": "{path} 第{page}页：印成了{detail}页，应该只有1页",
        "en": "{path}, page {page}: it has {detail} pages, not 1",
        "ko": "{path} {page}쪽: {detail}쪽입니다. 1쪽이어야 합니다",
    },
    "flaw-not-tagged": {
        "zh": "{path} 第{page}页：没有供读屏软件用的结构",
        "en": "{path}, page {page}: it has no structure for screen readers",
        "ko": "{path} {page}쪽: 화면 낭독기용 구조가 없습니다",
    },
    "flaw-no-alt": {
        "zh": "{path} 第{page}页：有图没有文字说明",
        "en": "{path}, page {page}: a picture has no description",
        "ko": "{path} {page}쪽: 그림에 설명이 없습니다",
    },
    "flaw-empty-page": {
        "zh": "{path} 第{page}页：这一页是空的",
        "en": "{path}, page {page}: this page is empty",
        "ko": "{path} {page}쪽: 빈 쪽입니다",
    },
    "flaw-unreadable": {
        "zh": "{path} 第{page}页：有的字不能复制或朗读",
        "en": "{path}, page {page}: some letters cannot be copied or read aloud",
        "ko": "{path} {page}쪽: 복사하거나 읽을 수 없는 글자가 있습니다",
    },
    "flaw-small-type": {
        "zh": "{path} 第{page}页：字太小（{detail}）",
        "en": "{path}, page {page}: the type is too small ({detail})",
        "ko": "{path} {page}쪽: 글자가 너무 작습니다({detail})",
    },
    "flaw-wrong-font": {
        "zh": "{path} 第{page}页：字体不对（{detail}）",
        "en": "{path}, page {page}: letters stand in a wrong font ({detail})",
        "ko": "{path} {page}쪽: 글꼴이 맞지 않습니다({detail})",
    },
    "flaw-link-unnamed": {
        "zh": "{path} 第{page}页：有链接没有名称",
        "en": "{path}, page {page}: a link has no name",
        "ko": "{path} {page}쪽: 이름 없는 링크가 있습니다",
    },
    "print-sound": {
        "zh": "印刷检查：没有发现问题",
        "en": "Print check: no fault found",
        "ko": "인쇄 점검: 문제가 없습니다",
    },
    "serving": {
        "zh": "预览已打开：保存文件后页面会自动更新，按 Ctrl+C 结束",
        "en": "Preview is open: pages follow each save, Ctrl+C ends it",
        "ko": "미리보기가 열렸습니다. 저장하면 화면이 바뀝니다. 끝내려면 Ctrl+C",
    },
    "no-such-path": {
        "zh": "找不到 {where}",
        "en": "There is no {where}",
        "ko": "{where} 파일이나 폴더가 없습니다",
    },
    "empty-folder": {
        "zh": "{where} 里没有 .yml 文件",
        "en": "There is no .yml file in {where}",
        "ko": "{where} 안에 .yml 파일이 없습니다",
    },
    "no-config": {
        "zh": "{where} 里没有 mkdocs.yml。请在手册的文件夹里运行，或用 --config 指明",
        "en": "There is no mkdocs.yml in {where}. Run this in the handbook folder or use --config",
        "ko": "{where} 안에 mkdocs.yml이 없습니다. 안내서 폴더에서 실행하거나 --config를 쓰세요",
    },
    "bad-output": {
        "zh": "不能把网站写进 {where}：那里有别的东西。请另选一个文件夹",
        "en": "Cannot write the site into {where}: other things are there. Choose another folder",
        "ko": "{where}에는 다른 내용이 있어 사이트를 쓸 수 없습니다. 다른 폴더를 고르세요",
    },
    "busy": {
        "zh": "另一个生成还在进行（进程 {pid}）。请等它结束再试",
        "en": "Another build is under way (process {pid}). Wait until it ends and try again",
        "ko": "다른 작업이 진행 중입니다(프로세스 {pid}). 끝난 뒤 다시 하세요",
    },
    "exists": {
        "zh": "{where} 已经存在，没有改动",
        "en": "{where} exists already and was not changed",
        "ko": "{where} 파일이 이미 있어 바꾸지 않았습니다",
    },
    "written": {
        "zh": "已写好 {where}",
        "en": "Written: {where}",
        "ko": "{where} 파일을 썼습니다",
    },
    "next-step": {
        "zh": "接下来：打开它，填写文字，再运行 counterbook check",
        "en": "Next: open it, write the texts, then run counterbook check",
        "ko": "다음: 파일을 열어 글을 쓰고 counterbook check를 실행하세요",
    },
    "bad-id": {
        "zh": "“{id}”不能做编号：只用小写字母、数字和连字符，例如 visa-extension",
        "en": "‘{id}’ cannot be an id: use small letters, digits and hyphens, as in visa-extension",
        "ko": "‘{id}’ 이름은 쓸 수 없습니다. visa-extension처럼 소문자, 숫자, 하이픈만 쓰세요",
    },
    "unknown-category": {
        "zh": "没有“{id}”这一章。可选：{known}",
        "en": "There is no chapter ‘{id}’. Choose from: {known}",
        "ko": "‘{id}’ 장이 없습니다. 고를 수 있는 장: {known}",
    },
    "unknown-id": {
        "zh": "没有“{id}”这一项。可选：{known}",
        "en": "There is no ‘{id}’. Choose from: {known}",
        "ko": "‘{id}’ 항목이 없습니다. 고를 수 있는 항목: {known}",
    },
    "bad-languages": {
        "zh": "“{said}”不能用。语言写2到4种，不要重复，用逗号分开，例如 zh,en；"
        "只能用印刷字体里有的横排文字",
        "en": "‘{said}’ cannot be used. Give 2 to 4 different languages with commas between, "
        "as in zh,en, in scripts that the print fonts have",
        "ko": "‘{said}’ 값은 쓸 수 없습니다. zh,en처럼 쉼표로 나누어 서로 다른 언어를 2개에서 "
        "4개까지 쓰세요. 인쇄 글꼴에 있는 가로쓰기 문자만 됩니다",
    },
    "mend-first": {
        "zh": "读不懂 {where}。请先运行 counterbook check，改好里面的错误",
        "en": "{where} cannot be read. Run counterbook check first and mend what it reports",
        "ko": "{where} 파일을 읽을 수 없습니다. counterbook check를 먼저 실행해 오류를 고치세요",
    },
    "cannot-write": {
        "zh": "不能写 {where}：{reason}",
        "en": "Cannot write {where}: {reason}",
        "ko": "{where} 파일을 쓸 수 없습니다: {reason}",
    },
    "failed": {
        "zh": "没有完成：{reason}。原来的网站没有变动",
        "en": "Not finished: {reason}. The site you had is unchanged",
        "ko": "끝내지 못했습니다: {reason}. 기존 사이트는 그대로입니다",
    },
    "status-page": {
        "zh": "页面",
        "en": "Page",
        "ko": "페이지",
    },
    "status-languages": {
        "zh": "语言",
        "en": "Languages",
        "ko": "언어",
    },
    "status-unconfirmed": {
        "zh": "未核实",
        "en": "Unconfirmed",
        "ko": "미확인",
    },
    "status-local": {
        "zh": "待派出所定",
        "en": "Station to settle",
        "ko": "파출소가 정할 것",
    },
    "status-sample": {
        "zh": "示例数据",
        "en": "Sample data",
        "ko": "예시 자료",
    },
    "status-review": {
        "zh": "离复核还有",
        "en": "Review in",
        "ko": "재확인까지",
    },
    "status-publish": {
        "zh": "可以发布",
        "en": "Publishable",
        "ko": "공개 가능",
    },
    "status-complete": {
        "zh": "齐全",
        "en": "complete",
        "ko": "모두 있음",
    },
    "status-lacks": {
        "zh": "{code}缺{count}",
        "en": "{code} lacks {count}",
        "ko": "{code} {count}개 없음",
    },
    "status-days": {
        "zh": "{count}天",
        "en": "{count} days",
        "ko": "{count}일",
    },
    "status-late": {
        "zh": "过期{count}天",
        "en": "{count} days late",
        "ko": "{count}일 지남",
    },
    "status-yes": {
        "zh": "可以",
        "en": "yes",
        "ko": "예",
    },
    "status-no": {
        "zh": "不可以：{reasons}",
        "en": "no: {reasons}",
        "ko": "아니요: {reasons}",
    },
    "status-no-draft": {
        "zh": "还是草稿",
        "en": "still a draft",
        "ko": "초안",
    },
    "status-no-sample": {
        "zh": "有示例数据",
        "en": "sample data",
        "ko": "예시 자료 있음",
    },
    "status-no-unconfirmed": {
        "zh": "有未核实的事实",
        "en": "unconfirmed facts",
        "ko": "확인되지 않은 사실 있음",
    },
    "status-no-local": {
        "zh": "有待派出所定的事",
        "en": "points for the station to settle",
        "ko": "파출소가 정할 것 있음",
    },
    "status-no-review": {
        "zh": "过了复核日期",
        "en": "review date passed",
        "ko": "재확인 날짜 지남",
    },
    "status-no-repealed": {
        "zh": "引用了废止的法律",
        "en": "cites a repealed law",
        "ko": "폐지된 법 인용",
    },
    "status-sum": {
        "zh": "页面：{count}，可以发布：{ready}",
        "en": "Pages: {count}, publishable: {ready}",
        "ko": "페이지: {count}개, 공개 가능: {ready}개",
    },
}


def phrase(key: str, language: str, **values: object) -> str:
    """One sentence to staff with its slots filled."""
    said = PHRASES[key][language]
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said
