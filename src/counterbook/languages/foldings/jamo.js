/* Hangul by its letters: half-typed syllables, first consonants, both ways of writing 려권 / 여권. */
foldings.jamo = function () {
  var leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  var vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  var tails = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  function letters(text) {
    return text.replace(/[\uac00-\ud7a3]/g, function (syllable) {
      var n = syllable.charCodeAt(0) - 0xac00;
      return leads[n / 588 | 0] + vowels[(n % 588) / 28 | 0] + (n % 28 ? tails[n % 28] : "");
    });
  }
  return {
    same: function (text) {
      return text.replace(/(^|[^\uac00-\ud7a3])([\uac00-\ud7a3])/g, function (all, before, syllable) {
        var n = syllable.charCodeAt(0) - 0xac00, lead = n / 588 | 0, vowel = (n % 588) / 28 | 0;
        var soft = "ㅑㅕㅖㅛㅠㅣ".indexOf(vowels[vowel]) >= 0;
        if (lead === 5) lead = soft ? 11 : 2;
        else if (lead === 2 && soft) lead = 11;
        return before + String.fromCharCode(0xac00 + lead * 588 + n % 588);
      });
    },
    letters: letters,
    initials: function (text) {
      return text.replace(/[\uac00-\ud7a3]/g, function (s) { return leads[(s.charCodeAt(0) - 0xac00) / 588 | 0]; });
    }
  };
};
