<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>Adders</name>
    <message>
        <source>写真&#x3000;O</source>
        <translation>Photo  O</translation>
    </message>
    <message>
        <source>貼り付け&#x3000;Ctrl+V</source>
        <translation>Paste  Ctrl+V</translation>
    </message>
    <message>
        <source>見た資料&#x3000;N</source>
        <translation>Seen  N</translation>
    </message>
    <message>
        <source>ファイル&#x3000;A</source>
        <translation>File  A</translation>
    </message>
    <message>
        <source>カメラ&#x3000;C</source>
        <translation>Camera  C</translation>
    </message>
    <message>
        <source>見本の写真</source>
        <translation>Sample photo</translation>
    </message>
    <message>
        <source>練習用の見本の写真を追加する</source>
        <translation>Add a made-up photo to practise with</translation>
    </message>
    <message>
        <source>写真を選んで追加する</source>
        <translation>choose a photo to add</translation>
    </message>
    <message>
        <source>カメラで撮る（カメラがあるとき）</source>
        <translation>take a photo (where there is a camera)</translation>
    </message>
    <message>
        <source>写真を貼り付ける</source>
        <translation>paste a photo</translation>
    </message>
    <message>
        <source>見た資料を書く</source>
        <translation>write down what was seen</translation>
    </message>
    <message>
        <source>ファイルを追加する</source>
        <translation>add a file</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>中に個人番号とみられる数字があるため、取り込んでいません。番号を除いてから追加してください。</source>
        <translation>A number in it looks like an Individual Number, so it was not taken in. Take the number out, then add the file.</translation>
    </message>
    <message>
        <source>名前に個人番号とみられる数字があるため、取り込んでいません。名前を変えてから追加してください。</source>
        <translation>A number in its name looks like an Individual Number, so it was not taken in. Rename the file, then add it.</translation>
    </message>
    <message>
        <source>写真 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>写真を選ぶ（いくつでも）</source>
        <translation>Choose photos (any number)</translation>
    </message>
    <message>
        <source>ファイルを選ぶ（いくつでも）</source>
        <translation>Choose files (any number)</translation>
    </message>
    <message>
        <source>PDF・テキスト (*.pdf *.txt *.csv)</source>
        <translation>PDF and text (*.pdf *.txt *.csv)</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>手引き</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>確認する場所・尋ねる相手</source>
        <translation>Where to look, whom to ask</translation>
    </message>
    <message>
        <source>受注者の回答を読み込み直す（.xlsx）</source>
        <translation>Import answers again (.xlsx)</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>指摘のある項目はありません。</source>
        <translation>No row has a finding.</translation>
    </message>
    <message>
        <source>依頼する事項 {finding}</source>
        <translation>What is asked for, {finding}</translation>
    </message>
    <message>
        <source>指摘と依頼する事項（{count}件）</source>
        <translation>Findings and what is asked for ({count})</translation>
    </message>
</context>
<context>
    <name>AskedLine</name>
    <message>
        <source>改善の内容及び完了日を、書面で報告すること。</source>
        <translation>Report the improvement in writing.</translation>
    </message>
    <message>
        <source>依頼する事項</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>AskingView</name>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>数日にわたるときは「、」で区切る。例：2026-11-24、2026-11-25</source>
        <translation>Separate several days by commas, e.g. 2026-11-24, 2026-11-25</translation>
    </message>
    <message>
        <source>調査実施日</source>
        <translation>Date of the visit</translation>
    </message>
</context>
<context>
    <name>AssessmentPresenter</name>
    <message>
        <source>受注者が記入した調査シートを選ぶ</source>
        <translation>Choose the sheet that the contractor filled in</translation>
    </message>
    <message>
        <source>調査シート (*.xlsx)</source>
        <translation>Survey sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>読み込みました。</source>
        <translation>Imported.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>一日一度の自動</source>
        <translation>automatic, once a day</translation>
    </message>
    <message>
        <source>指示による</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>署名の前</source>
        <translation>before signing</translation>
    </message>
    <message>
        <source>更新の前</source>
        <translation>before an update</translation>
    </message>
    <message>
        <source>廃棄のあと</source>
        <translation>after a destruction</translation>
    </message>
    <message>
        <source>{time}&#x3000;{reason}&#x3000;{size}</source>
        <translation>{time}, {reason}, {size}</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>バックアップ</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>一日に一度と、署名・更新・廃棄の前後に、暗号化したまま自動で作り、書いたあとに読み返します。直近7日分と4週分、署名と更新の前の各3つを残します。</source>
        <translation>Made by itself once a day, before signing and updates and after a destruction: encrypted, and read back once written. Kept are the last 7 days and 4 weeks, and three each from before signing and before updates.</translation>
    </message>
    <message>
        <source>作成</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>読み返し</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>バックアップの一覧</source>
        <translation>List of backups</translation>
    </message>
    <message>
        <source>今すぐ作る</source>
        <translation>Make one now</translation>
    </message>
    <message>
        <source>USBメモリなどに作るものでは、受領済みの検査をこの端末だけが持つ鍵で封印し、廃棄で鍵が消えると読めなくなります。別の端末に戻すときは、受領済みの検査は戻らず、機構にあるものだけになります。</source>
        <translation>On USB sticks and elsewhere, received inspections are sealed under keys that this device alone has; once destroyed with their key, nobody can read them. On another device received inspections do not come back: the agency has them.</translation>
    </message>
    <message>
        <source>バックアップを今すぐ作る</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>USBメモリなどに作る</source>
        <translation>Make one on a USB stick</translation>
    </message>
    <message>
        <source>選んだものを読み返す</source>
        <translation>Read the chosen one again</translation>
    </message>
    <message>
        <source>バックアップから戻す</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>ロックして、戻す画面へ</source>
        <translation>Lock, and go to restoring</translation>
    </message>
    <message>
        <source>保管庫をロックし、どのバックアップを戻すかを選ぶ画面に移ります。そこで選ぶまで、何も変わりません。</source>
        <translation>The vault is locked, and you choose which backup to restore. Until you do, nothing changes.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>指摘はありませんでした。</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>前回</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>受注者の回答：{promise}</source>
        <translation>The contractor’s reply: {promise}</translation>
    </message>
    <message>
        <source>前回の指摘</source>
        <translation>Last finding</translation>
    </message>
    <message>
        <source>自己申告</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>この項目には答えていません。</source>
        <translation>No answer to this row.</translation>
    </message>
    <message>
        <source>／ 該当なし</source>
        <translation>／ not applicable</translation>
    </message>
    <message>
        <source>前回：{result}（{year}年）再指摘</source>
        <translation>Last time: {result} ({year}), found again</translation>
    </message>
    <message>
        <source>前回：{result}（{year}年）</source>
        <translation>Last time: {result} ({year})</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>プログラムの不具合</source>
        <translation>A fault in the program</translation>
    </message>
    <message>
        <source>予期しないことが起きました。「保存済み」と表示された入力は保管庫にあります。下の報告に入力内容は含まれません。写して担当者に送ってください。</source>
        <translation>Something unexpected happened. Whatever was shown as “Saved” is in the vault. The report below contains nothing you typed: copy it and send it to your support.</translation>
    </message>
    <message>
        <source>報告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>写す</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>撮る&#x3000;Space</source>
        <translation>Take  Space</translation>
    </message>
    <message>
        <source>撮る</source>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>カメラを閉じる&#x3000;Esc</source>
        <translation>Close camera  Esc</translation>
    </message>
    <message>
        <source>カメラを閉じる</source>
        <translation>Close the camera</translation>
    </message>
    <message>
        <source>カメラを使えません。システムの設定で、このプログラムにカメラを許可してください。</source>
        <translation>The camera cannot be used. Allow this program to use it in the system settings.</translation>
    </message>
    <message>
        <source>カメラの準備をしています…</source>
        <translation>Getting the camera ready…</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>写真</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>点検</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>保管庫のすべてのページ、記録簿の連鎖、記録簿にあるすべての内容、署名済みの記録が示す記録簿を照らし合わせます。大きな保管庫では数秒かかります。</source>
        <translation>Compares every page of the vault, the chain of the log, everything that the log vouches for, and the log that signed records name. A large vault takes some seconds.</translation>
    </message>
    <message>
        <source>点検する</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>保管庫を点検する</source>
        <translation>Check the vault</translation>
    </message>
    <message>
        <source>点検しています…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>開始 {time}</source>
        <translation>begun {time}</translation>
    </message>
    <message>
        <source>{who}&#x3000;{time} 受領（この端末の時計による）</source>
        <translation>{who}, received {time} (by this device’s clock)</translation>
    </message>
    <message>
        <source>受領の後に結果が変わった項目：{rows}。記録の紙面にもそう載ります。</source>
        <translation>Results changed after the receipt: {rows}. The record’s pages say so, too.</translation>
    </message>
    <message>
        <source>これは訂正版です。受領の署名は訂正前の記録に対するものなので、写していません。渡し直したときは、ここで受けてください。</source>
        <translation>This is a correction. The signature was given for the record before it and was not copied. When you hand over the copy anew, have it signed here.</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>講評シート</source>
        <translation>Closing sheet</translation>
    </message>
    <message>
        <source>現場控え</source>
        <translation>Site copy</translation>
    </message>
    <message>
        <source>講評・受領</source>
        <translation>Closing talk</translation>
    </message>
    <message>
        <source>受注者の意見</source>
        <translation>The contractor’s comment</translation>
    </message>
    <message>
        <source>受注者の言葉のまま書きます。ないときは空欄のままにします。</source>
        <translation>In the contractor’s own words; left empty where there is none.</translation>
    </message>
    <message>
        <source>紙で渡すもの</source>
        <translation>To hand over on paper</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>証跡{count}件</source>
        <translation>evidence: {count}</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>目次</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>探す</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>並べ替えと検索を開く</source>
        <translation>Open order and search</translation>
    </message>
    <message>
        <source>未判定 {count}</source>
        <translation>Open {count}</translation>
    </message>
    <message>
        <source>待 {count}</source>
        <translation>Wait {count}</translation>
    </message>
    <message>
        <source>⚑ {count}</source>
        <translation>⚑ {count}</translation>
    </message>
    <message>
        <source>見つかりません。語を短くするか、別の書き方で探してください。</source>
        <translation>Nothing found. Shorten the word, or spell it differently.</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>番号の順に並べる（Ctrl+1）</source>
        <translation>In the order of the numbers (Ctrl+1)</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>場所の順に並べる（Ctrl+2）</source>
        <translation>In the order of the places (Ctrl+2)</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>確認方法の順に並べる（Ctrl+3）</source>
        <translation>In the order of the methods (Ctrl+3)</translation>
    </message>
    <message>
        <source>相手</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>尋ねる相手の順に並べる（Ctrl+4）</source>
        <translation>In the order of the persons to ask (Ctrl+4)</translation>
    </message>
    <message>
        <source>項目・備考を検索&#x3000;Ctrl+F</source>
        <translation>Search  Ctrl+F</translation>
    </message>
    <message>
        <source>この検査の項目・備考・証跡を検索</source>
        <translation>Search this inspection’s rows, remarks and evidence</translation>
    </message>
    <message>
        <source>未判定の項目だけを見る</source>
        <translation>Only the rows not yet assessed</translation>
    </message>
    <message>
        <source>資料待ちの項目だけを見る</source>
        <translation>Only the rows waiting for documents</translation>
    </message>
    <message>
        <source>あとで見る旗の項目だけを見る</source>
        <translation>Only the rows flagged for later</translation>
    </message>
</context>
<context>
    <name>ContractEntryView</name>
    <message>
        <source>機構が許可した再委託がある</source>
        <translation>There is subcontracting permitted by the agency</translation>
    </message>
    <message>
        <source>契約を入力</source>
        <translation>Enter a contract</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>契約番号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>開始日</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>終了日</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>主管部署（任意）</source>
        <translation>Department in charge (optional)</translation>
    </message>
    <message>
        <source>受注者の名称</source>
        <translation>Name of the contractor</translation>
    </message>
    <message>
        <source>法人番号（任意、13桁）</source>
        <translation>Corporate number (optional, 13 digits)</translation>
    </message>
    <message>
        <source>契約</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>受注者</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>実施場所を増やす</source>
        <translation>Add another site</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保管庫に入れる</source>
        <translation>Keep in the vault</translation>
    </message>
    <message>
        <source>実施場所 {number}</source>
        <translation>Site {number}</translation>
    </message>
</context>
<context>
    <name>ContractsView</name>
    <message>
        <source>次のボタンへ</source>
        <translation>To the next button</translation>
    </message>
    <message>
        <source>前のボタンへ</source>
        <translation>To the button before</translation>
    </message>
    <message>
        <source>契約</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>契約を入力</source>
        <translation>Enter a contract</translation>
    </message>
    <message>
        <source>ほか {count}件の契約は「すべてを検索」（Ctrl+K）で見つかります。</source>
        <translation>{count} more contracts can be found with “Search everything” (Ctrl+K).</translation>
    </message>
    <message>
        <source>まだ契約がありません</source>
        <translation>No contracts yet</translation>
    </message>
    <message>
        <source>検査する契約を入力してください。はじめての方は、練習用の材料（架空の契約）でひととおり試せます。機構の登録ファイルがあれば、先に読み込んでおくと署名までできます。</source>
        <translation>Enter the contract you are going to inspect. If you are new here, practice material (a made-up contract) lets you try everything. If you have the agency’s enrolment file, load it first: then you can sign, too.</translation>
    </message>
    <message>
        <source>練習用の材料・登録ファイル</source>
        <translation>Practice material, enrolment file</translation>
    </message>
    <message>
        <source>練習用</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>書類</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>書類 {title}</source>
        <translation>Documents {title}</translation>
    </message>
    <message>
        <source>検査を始める</source>
        <translation>Start an inspection</translation>
    </message>
    <message>
        <source>検査を始める {title}</source>
        <translation>Start an inspection of {title}</translation>
    </message>
    <message>
        <source>ほか {count}件（古い検査は「すべてを検索」で）</source>
        <translation>{count} older ones (find them with “Search everything”)</translation>
    </message>
    <message>
        <source>日を直す</source>
        <translation>Correct the days</translation>
    </message>
    <message>
        <source>調査実施日を直す {inspection}</source>
        <translation>Correct the days of {inspection}</translation>
    </message>
    <message>
        <source>記録を見る</source>
        <translation>Show the record</translation>
    </message>
    <message>
        <source>記録を見る {inspection}</source>
        <translation>Show the record of {inspection}</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>始める</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>署名した記録は書き換えられません。訂正するときは、この検査の回答を写した新しい版を作り、直してから、もう一度署名します。もとの記録はそのまま残り、新しい記録に、もとの記録のハッシュ値と訂正の理由が載ります。</source>
        <translation>A signed record is never changed. To correct it, make a new edition with a copy of the answers, change that, and sign it. The original stays as it is; the new record names the original’s hash and the reason.</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>訂正を始める</source>
        <translation>Begin a correction</translation>
    </message>
    <message>
        <source>新しい版を作る</source>
        <translation>Make the new edition</translation>
    </message>
    <message>
        <source>講評、受注者の意見、紙からの入力の記録も写します。受領の署名は、もとの記録に対するものなので写しません。</source>
        <translation>Closing talk, the contractor’s comment and the record of keyed papers come along. The receipt’s signature does not: it was given for the original record.</translation>
    </message>
</context>
<context>
    <name>CriteriaCard</name>
    <message>
        <source>判断基準（確認できたものに印）</source>
        <translation>Criteria (tick what you have verified)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>例：2026-11-24、R8.11.24、11/24</source>
        <translation>e.g. 2026-11-24, R8.11.24, 11/24</translation>
    </message>
</context>
<context>
    <name>DatesPresenter</name>
    <message>
        <source>調査実施日を入力してください。例：2026-11-24</source>
        <translation>Enter the date of the visit, e.g. 2026-11-24</translation>
    </message>
</context>
<context>
    <name>DatesView</name>
    <message>
        <source>調査実施日を直す</source>
        <translation>Correct the days of the visit</translation>
    </message>
    <message>
        <source>この日にする</source>
        <translation>Keep these days</translation>
    </message>
</context>
<context>
    <name>Destruction</name>
    <message>
        <source>保存期間が終わったため</source>
        <translation>the retention time was over</translation>
    </message>
    <message>
        <source>次のバックアップには、廃棄したものがまだ残っています。</source>
        <translation>These backups still hold something that was destroyed:</translation>
    </message>
    <message>
        <source>その媒体をつなぎ、設定の「保管庫」でそこに新しいバックアップを作ると、古いものは上書きして消します。</source>
        <translation>Connect that medium and make a new backup on it under Settings, Vault: the older ones are then overwritten and removed.</translation>
    </message>
    <message>
        <source>場所の記録なし</source>
        <translation>place not recorded</translation>
    </message>
    <message>
        <source>{day} に終了</source>
        <translation>over since {day}</translation>
    </message>
    <message>
        <source>署名した記録を機構がまだ受領していないため、廃棄できません。廃棄すると記録が失われます。受領証が届いてからにしてください。</source>
        <translation>The agency has not acknowledged the signed record yet, so it cannot be destroyed: it would be lost. Wait for the receipt.</translation>
    </message>
    <message>
        <source>機構はこの検査の記録を受領していません。廃棄すると、この検査はどこにも残りません。理由が要ります。</source>
        <translation>The agency has received no record of this inspection. Destroyed here, nothing of it is left anywhere. A reason is needed.</translation>
    </message>
    <message>
        <source>機構が受領し、保存期間は {day} に終わりました。理由を書かずに廃棄できます。</source>
        <translation>The agency has received it, and the retention time was over on {day}. It can be destroyed without a reason.</translation>
    </message>
    <message>
        <source>機構が受領しています。保存期間は {day} までです。それより前に廃棄するには理由が要ります。</source>
        <translation>The agency has received it. The retention time runs until {day}; before that, a reason is needed.</translation>
    </message>
</context>
<context>
    <name>DestructionPresenter</name>
    <message>
        <source>取りやめました。何も廃棄していません。</source>
        <translation>Ended. Nothing was destroyed.</translation>
    </message>
    <message>
        <source>廃棄しました。ただし、書き出した写し {exports} 件と、別の場所のバックアップ {copies} 件には届きません。別に廃棄してください。</source>
        <translation>Destroyed. But {exports} exported copies and {copies} backups elsewhere are out of reach. Destroy them separately.</translation>
    </message>
    <message>
        <source>廃棄しました。この端末のバックアップからも消えています。廃棄・削除証明書を下の一覧から見られます。</source>
        <translation>Destroyed, and gone from the backups on this device too. The certificate can be seen from the list below.</translation>
    </message>
    <message>
        <source>廃棄しましたが、この端末のバックアップにまだ残っています。</source>
        <translation>Destroyed, but backups on this device still hold it. </translation>
    </message>
    <message>
        <source>もう一度消す</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>DestructionView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>廃棄する理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>廃棄・削除証明書に印刷します。</source>
        <translation>Printed on the certificate of destruction.</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation>Destruction</translation>
    </message>
    <message>
        <source>廃棄しています…</source>
        <translation>Destroying…</translation>
    </message>
    <message>
        <source>この保管庫にある検査の控え</source>
        <translation>Copies of inspections in this vault</translation>
    </message>
    <message>
        <source>受注者</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>検査</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>検査の控えはありません。</source>
        <translation>There is no copy of an inspection.</translation>
    </message>
    <message>
        <source>選んだ検査を廃棄する</source>
        <translation>Destroy the chosen inspection</translation>
    </message>
    <message>
        <source>回答、備考、署名した記録、受領証、記録簿に残る内容、この端末のバックアップにある写しを消し、媒体の許す限り上書きします。元には戻せません。残るのは、いつ誰が何をなぜ廃棄したかの記録だけです。書き出した写しやUSBメモリのバックアップには届きません。それらは別に廃棄してください。</source>
        <translation>Deletes the answers, remarks, the signed record, the receipt, what the log holds of it and the copies in this device’s backups, and overwrites them as far as the medium allows. It cannot be undone. What stays is the record of who destroyed what, when and why. Exported copies and backups on USB sticks are out of reach: destroy those separately.</translation>
    </message>
    <message>
        <source>廃棄する</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>元に戻せないことを承知で廃棄する</source>
        <translation>Destroy it for good</translation>
    </message>
    <message>
        <source>廃棄したもの</source>
        <translation>What was destroyed</translation>
    </message>
    <message>
        <source>廃棄した日時</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>した人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>廃棄・削除証明書（別添4）を見る</source>
        <translation>Show the certificate (Annex 4)</translation>
    </message>
    <message>
        <source>理由を書いてください。保存期間が終わるまでは、理由なしには廃棄できません。</source>
        <translation>Write a reason. Before the retention time is over, nothing is destroyed without one.</translation>
    </message>
    <message>
        <source>{title} を廃棄します。元に戻せません。</source>
        <translation>{title} will be destroyed. It cannot be undone.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>説明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>紙面では写真の下に印刷されます。</source>
        <translation>Printed under the photo.</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>外して消す</source>
        <translation>Remove and destroy</translation>
    </message>
    <message>
        <source>保管庫とバックアップから消えます。元に戻せません。</source>
        <translation>It disappears from the vault and from the backups. This cannot be undone.</translation>
    </message>
    <message>
        <source>この証跡を外す</source>
        <translation>Remove this piece of evidence</translation>
    </message>
    <message>
        <source>原本を書き出す</source>
        <translation>Write the original out</translation>
    </message>
    <message>
        <source>暗号化されていない写しが保管庫の外にできます。</source>
        <translation>Makes a copy outside the vault that is not encrypted.</translation>
    </message>
</context>
<context>
    <name>DocumentPresenter</name>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>確定前の内容です</source>
        <translation>not final yet</translation>
    </message>
    <message>
        <source>検査記録</source>
        <translation>Inspection record</translation>
    </message>
    <message>
        <source>署名済み</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>講評シート</source>
        <translation>Closing sheet</translation>
    </message>
    <message>
        <source>現場控え</source>
        <translation>Site copy</translation>
    </message>
    <message>
        <source>現場確認用紙</source>
        <translation>Walk-through sheet</translation>
    </message>
    <message>
        <source>手書き用の調査票</source>
        <translation>Sheet to fill in by hand</translation>
    </message>
    <message>
        <source>写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}</source>
        <translation>The copy is saved. It lies outside the vault and is not encrypted: {file}</translation>
    </message>
    <message>
        <source>紙面を用意しています…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message>
        <source>検査記録.pdf</source>
        <translation>inspection-record.pdf</translation>
    </message>
    <message>
        <source>写しを保存</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>書類の紙面</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <source>写しを保存</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>印刷&#x3000;Ctrl+P</source>
        <translation>Print&#x3000;Ctrl+P</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>縮小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>拡大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>印刷する</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>拡大する</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>縮小する</source>
        <translation>Zoom out</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>入力してください。</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>日付として読めません。例：2026-11-24、R8.11.24</source>
        <translation>This is no day. Examples: 2026-11-24, R8.11.24</translation>
    </message>
    <message>
        <source>時刻として読めません。例：14:05</source>
        <translation>This is no time. Example: 14:05</translation>
    </message>
    <message>
        <source>数字で入力してください。</source>
        <translation>Please enter a number.</translation>
    </message>
    <message>
        <source>長すぎます。短くしてください。</source>
        <translation>Too long. Please shorten it.</translation>
    </message>
    <message>
        <source>日付や時刻の前後が逆です。</source>
        <translation>The days or times are in the wrong order.</translation>
    </message>
    <message>
        <source>全体の数より多くなっています。</source>
        <translation>More than there are in all.</translation>
    </message>
    <message>
        <source>「不要」の理由を入力してください。</source>
        <translation>Please say why it is not needed.</translation>
    </message>
    <message>
        <source>兼務する役割は、もとの役割と別のものにしてください。</source>
        <translation>The further post has to be another one.</translation>
    </message>
    <message>
        <source>{contractor}「{title}」</source>
        <translation>{contractor}: {title}</translation>
    </message>
    <message>
        <source>速報：速やかに（{first} から {last} まで）</source>
        <translation>Preliminary report: at once (from {first} to {last})</translation>
    </message>
    <message>
        <source>速報：速やかに（{last} まで）</source>
        <translation>Preliminary report: at once (by {last})</translation>
    </message>
    <message>
        <source>確報：{last} まで</source>
        <translation>Final report: by {last}</translation>
    </message>
    <message>
        <source>この先の祝日はまだ収録されていません。暦で確かめてください。</source>
        <translation>Holidays that far ahead are not known here yet. Please look at a calendar.</translation>
    </message>
    <message>
        <source>{day} 発行の {number} に代わるものです。もとの書類は残ります。</source>
        <translation>Takes the place of {number}, issued on {day}. The former document stays.</translation>
    </message>
    <message>
        <source>この数字が何かを、右で答えてください。答えるまで、数字を除いて保存しています。</source>
        <translation>Answer at the right what this number is. Until then the text is saved without it.</translation>
    </message>
    <message>
        <source>書き留められない番号とみられる数字があります。数字を除いて保存しています。消してください。</source>
        <translation>This looks like a number that must not be written down. The text is saved without it; strike it out.</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>署名した検査から作ります。まだありません。</source>
        <translation>Follows from a signed inspection. There is none yet.</translation>
    </message>
    <message>
        <source>検査から作ります。まだありません。</source>
        <translation>Follows from an inspection. There is none yet.</translation>
    </message>
    <message>
        <source>下書き&#x3000;{time} に変更</source>
        <translation>Draft, changed {time}</translation>
    </message>
    <message>
        <source>訂正の下書き</source>
        <translation>Draft of a correction</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>訂正済み（新しいものあり）</source>
        <translation>Corrected by a newer one</translation>
    </message>
    <message>
        <source>発行済み</source>
        <translation>Issued</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>第{revision}版／全{of}版&#x3000;いま有効な版</source>
        <translation>Edition {revision} of {of}: the one that counts today</translation>
    </message>
    <message>
        <source>第{revision}版／全{of}版&#x3000;訂正済み（後の版が有効）</source>
        <translation>Edition {revision} of {of}: corrected, a later one counts</translation>
    </message>
    <message>
        <source>第{revision}版／全{of}版&#x3000;まだ有効ではない版</source>
        <translation>Edition {revision} of {of}: does not count yet</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>次の二人が揃うと、パスフレーズを忘れたときに保管庫を開けます。一人では開けません。</source>
        <translation>These two together can open the vault when the passphrase is forgotten. Neither can alone.</translation>
    </message>
    <message>
        <source>なし。パスフレーズを忘れると、誰にも開けません。</source>
        <translation>None. Should you forget the passphrase, nobody can open it.</translation>
    </message>
    <message>
        <source>正式な記録に署名し、送信できます</source>
        <translation>Official records can be signed and sent</translation>
    </message>
    <message>
        <source>練習用（印刷物に「見本」と入り、正式な記録にはなりません）</source>
        <translation>For practice (prints are marked as samples and are no official records)</translation>
    </message>
    <message>
        <source>機構</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>調査者</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>For</translation>
    </message>
    <message>
        <source>発行</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>有効期限</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>復旧の担当者</source>
        <translation>Recovery officers</translation>
    </message>
    <message>
        <source>この端末はまだ誰のものでもありません。練習から始めるか、機構に登録を申請してください。</source>
        <translation>This laptop belongs to nobody yet. Begin with practice, or ask the agency for enrolment.</translation>
    </message>
    <message>
        <source>練習用です（{name}）。</source>
        <translation>For practice ({name}).</translation>
    </message>
    <message>
        <source>{agency}（{id}）の {name} として、練習用に登録されています。</source>
        <translation>Enrolled for practice as {name} of {agency} ({id}).</translation>
    </message>
    <message>
        <source>{agency}（{id}）の {name} として登録されています。</source>
        <translation>Enrolled as {name} of {agency} ({id}).</translation>
    </message>
    <message>
        <source>登録番号 {id}</source>
        <translation>Number at the agency: {id}</translation>
    </message>
    <message>
        <source>署名の証明書は {until} まで有効です。</source>
        <translation>The signing certificate is valid until {until}.</translation>
    </message>
    <message>
        <source>パスフレーズを忘れたときは、{names} の二人が揃うと開けます。</source>
        <translation>Should you forget the passphrase, {names} together can open the vault.</translation>
    </message>
</context>
<context>
    <name>EnrolmentPresenter</name>
    <message>
        <source>申請ファイルを保存しました。機構の担当者に渡してください：{file}</source>
        <translation>The request is saved. Hand it to the agency’s desk: {file}</translation>
    </message>
    <message>
        <source>登録していません。何も変わっていません。</source>
        <translation>Not enrolled. Nothing has changed.</translation>
    </message>
    <message>
        <source>調査者の氏名を入力してください。</source>
        <translation>Enter the inspector’s name.</translation>
    </message>
    <message>
        <source>登録申請.p10</source>
        <translation>enrolment-request.p10</translation>
    </message>
    <message>
        <source>申請ファイルを保存</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>登録ファイルを選ぶ</source>
        <translation>Choose the enrolment file</translation>
    </message>
    <message>
        <source>すべてのファイル (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>登録しました。{agency} の {name} として署名できます。</source>
        <translation>Enrolled. You can sign as {name} of {agency}.</translation>
    </message>
</context>
<context>
    <name>EnrolmentView</name>
    <message>
        <source>練習用の材料を読み込む</source>
        <translation>Load practice material</translation>
    </message>
    <message>
        <source>この端末の準備</source>
        <translation>Getting this laptop ready</translation>
    </message>
    <message>
        <source>契約の一覧へ</source>
        <translation>To the contracts</translation>
    </message>
    <message>
        <source>はじめての方</source>
        <translation>If you are new here</translation>
    </message>
    <message>
        <source>架空の契約と受注者で、検査から署名までを試せます。印刷物にはすべて「見本」と入り、機構には送られません。</source>
        <translation>Try everything from inspection to signature on a made-up contract. Every print says 見本 (sample), and nothing is sent to the agency.</translation>
    </message>
    <message>
        <source>1. 機構に登録を申請する</source>
        <translation>1. Ask the agency for enrolment</translation>
    </message>
    <message>
        <source>この端末だけの署名の鍵を作り、申請ファイルを保存します。ファイルを機構の担当者に渡してください。</source>
        <translation>A signing key is made that never leaves this laptop, and a request is saved. Hand the file to the agency’s desk.</translation>
    </message>
    <message>
        <source>調査者の氏名</source>
        <translation>Inspector’s name</translation>
    </message>
    <message>
        <source>申請ファイルを保存</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>2. 機構の登録ファイルを読み込む</source>
        <translation>2. Load the agency’s enrolment file</translation>
    </message>
    <message>
        <source>申請に対して機構から受け取ったファイルを読み込むと、正式な記録に署名し、送信できるようになります。</source>
        <translation>With the file that the agency returned you can sign real records and send them.</translation>
    </message>
    <message>
        <source>登録ファイルを選ぶ</source>
        <translation>Choose the enrolment file</translation>
    </message>
</context>
<context>
    <name>EntryPresenter</name>
    <message>
        <source>検査用数字が合っています</source>
        <translation>The check digit is right</translation>
    </message>
    <message>
        <source>日付を入力してください。例：2026-04-01、R8.4.1</source>
        <translation>Enter a date, e.g. 2026-04-01 or R8.4.1</translation>
    </message>
    <message>
        <source>発行しています…</source>
        <translation>Issuing…</translation>
    </message>
    <message>
        <source>下書き。入力はすぐに保管庫に保存されます。</source>
        <translation>A draft. What you enter is in the vault at once.</translation>
    </message>
</context>
<context>
    <name>EntrySide</name>
    <message>
        <source>報告の期限</source>
        <translation>When the reports are due</translation>
    </message>
    <message>
        <source>まだ足りないところ</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>ほか{count}か所</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>この書類</source>
        <translation>This document</translation>
    </message>
    <message>
        <source>必要なところはすべて入力されています。</source>
        <translation>Everything needed is filled in.</translation>
    </message>
    <message>
        <source>紙面を見る&#x3000;Ctrl+P</source>
        <translation>See the page&#x3000;Ctrl+P</translation>
    </message>
    <message>
        <source>紙面を見る</source>
        <translation>See the page</translation>
    </message>
    <message>
        <source>発行すると、番号と日付が決まり、内容は変えられなくなります。直すときは訂正版を作ります。</source>
        <translation>Issuing settles number and date, and nothing can be changed afterwards. To correct it, make a correction.</translation>
    </message>
    <message>
        <source>発行する</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>この内容で発行する</source>
        <translation>Issue it like this</translation>
    </message>
    <message>
        <source>この下書きを消します。発行した書類は消えません。</source>
        <translation>Removes this draft. Issued documents stay.</translation>
    </message>
    <message>
        <source>下書きを消す</source>
        <translation>Throw the draft away</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>訂正の理由（紙面に印刷します）</source>
        <translation>Reason for the correction (it is printed)</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for the correction</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>紙面を見る</source>
        <translation>See the page</translation>
    </message>
    <message>
        <source>← 書類&#x3000;Esc</source>
        <translation>← Documents&#x3000;Esc</translation>
    </message>
    <message>
        <source>書類の一覧に戻る</source>
        <translation>Back to the documents</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{reason}。入力済みの内容は保管庫にあります。</source>
        <translation>{reason}. What you entered is in the vault.</translation>
    </message>
    <message>
        <source>処理できませんでした（{code}）。入力済みの内容は保管庫にあります。</source>
        <translation>That did not work ({code}). What you entered is in the vault.</translation>
    </message>
    <message>
        <source>検査用数字が合いません。数字の写し間違いがないか確かめてください。</source>
        <translation>The check digit is wrong: look for a copying mistake.</translation>
    </message>
    <message>
        <source>13桁の数字です。個人番号（12桁）は入力できません。</source>
        <translation>It has 13 digits. An Individual Number (12 digits) must not be entered.</translation>
    </message>
    <message>
        <source>パスフレーズが違います。大文字・小文字と、日本語入力の状態を確かめて、もう一度入力してください。</source>
        <translation>Wrong passphrase. Check capitals and the state of the input method, and try again.</translation>
    </message>
    <message>
        <source>パスフレーズを入力してください。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>この保管庫は、より新しい版のプログラムで作られています。内容は無事です。プログラムを更新してから開いてください。</source>
        <translation>This vault was made by a newer version of the program. Its content is safe. Update the program, then open it.</translation>
    </message>
    <message>
        <source>保管庫が見つかりません。フォルダが移動されていないか確かめてください。</source>
        <translation>The vault is not there. Check whether its folder was moved.</translation>
    </message>
    <message>
        <source>保管庫はすでにあります。プログラムを開き直してください。</source>
        <translation>There is a vault already. Start the program again.</translation>
    </message>
    <message>
        <source>保管庫は別のプログラムが使用中です。開いている画面を閉じてから、もう一度開いてください。</source>
        <translation>Another program is using the vault. Close it, then try again.</translation>
    </message>
    <message>
        <source>誤りが続いたため、あと{seconds}秒待ってから、もう一度入力してください。</source>
        <translation>There were several wrong tries: wait {seconds} seconds, then try again.</translation>
    </message>
    <message>
        <source>保管庫のファイルが壊れています。パスフレーズの誤りではありません。まだ何も変更していません。バックアップから戻せます。</source>
        <translation>The vault’s file is damaged; the passphrase is not the cause. Nothing has been changed yet. A backup can be restored.</translation>
    </message>
    <message>
        <source>保管庫の最後の {lost} 件の変更が失われています。フォルダが古い写しと入れ替わっていないか確かめてください。まだ何も変更していません。バックアップから戻せます。</source>
        <translation>The last {lost} changes of the vault are missing. Check whether an older copy took the folder’s place. Nothing has been changed yet. A backup can be restored.</translation>
    </message>
    <message>
        <source>ディスクの空きが足りません。不要なファイルを消してから、もう一度行ってください。入力済みの内容は無事です。</source>
        <translation>There is too little room on the disk. Remove files you don’t need and try again. What you entered is safe.</translation>
    </message>
    <message>
        <source>ディスクの空きがないため保存できません。入力した内容は画面に残っています。不要なファイルを消すと、自動でもう一度保存します。</source>
        <translation>The disk is full, so nothing can be saved. What you entered is still on screen. Remove files you don’t need: saving is tried again by itself.</translation>
    </message>
    <message>
        <source>保管庫に書き込めません。入力した内容は画面に残っています。フォルダの権限とディスクを確かめてください。自動でもう一度保存します。</source>
        <translation>The vault cannot be written. What you entered is still on screen. Check the folder’s permissions and the disk: saving is tried again by itself.</translation>
    </message>
    <message>
        <source>パスフレーズは{shortest}文字以上にしてください。</source>
        <translation>The passphrase needs at least {shortest} characters.</translation>
    </message>
    <message>
        <source>推測されやすいパスフレーズです。言葉を足すか、別の言葉にしてください。</source>
        <translation>This passphrase is easy to guess. Add words, or choose others.</translation>
    </message>
    <message>
        <source>個人番号（マイナンバー）とみられる数字があるため、この項目を保存していません。検査で個人番号を書き留めることはできません。数字を消してください。</source>
        <translation>This row is not saved, because a number in it looks like an Individual Number (My Number). An inspector must not write one down: remove the digits.</translation>
    </message>
    <message>
        <source>この欄は必須です。</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>長すぎます。{longest}文字以内にしてください。</source>
        <translation>Too long: at most {longest} characters.</translation>
    </message>
    <message>
        <source>実施場所を1か所以上入力してください。</source>
        <translation>Enter at least one site.</translation>
    </message>
    <message>
        <source>終了日が開始日より前です。</source>
        <translation>The end lies before the beginning.</translation>
    </message>
    <message>
        <source>法人番号が正しくありません。{why}</source>
        <translation>The corporate number is wrong. {why}</translation>
    </message>
    <message>
        <source>調査者が登録されていません。設定から、登録ファイルまたは練習用の材料を読み込んでください。</source>
        <translation>No inspector is enrolled. Load the enrolment file or practice material from the settings.</translation>
    </message>
    <message>
        <source>http:// か https:// で始まるアドレスを入力してください。</source>
        <translation>Enter an address that begins with http:// or https://.</translation>
    </message>
    <message>
        <source>調査実施日を入力してください。</source>
        <translation>Enter the date of the visit.</translation>
    </message>
    <message>
        <source>ファイルに書き込めません（{reason}）。別の場所を選んでください。保管庫の内容は無事です。</source>
        <translation>The file cannot be written ({reason}). Choose another place. What is in the vault is safe.</translation>
    </message>
    <message>
        <source>証明書（PEM、DER）ではないか、途中で切れています（{file}）。機構から受け取ったファイルを選んでください。</source>
        <translation>This is no certificate (PEM, DER), or it was cut off ({file}). Choose the file that the agency gave you.</translation>
    </message>
    <message>
        <source>これ以上は入れられません（{most}件まで）。</source>
        <translation>No more can be added (at most {most}).</translation>
    </message>
    <message>
        <source>この写しは別の検査（検査番号 {number}）の用紙です（{file}）。入れていません。</source>
        <translation>This is the paper of another inspection ({number}): {file}. It was not attached.</translation>
    </message>
    <message>
        <source>ファイルを読めません（{file}：{reason}）。ファイルを確かめてください。</source>
        <translation>The file cannot be read ({file}: {reason}). Check the file.</translation>
    </message>
    <message>
        <source>失効リスト（CRL）ではないか、途中で切れています（{file}）。機構から受け取ったファイルを選んでください。</source>
        <translation>This is no revocation list (CRL), or it was cut off ({file}). Choose the file as you got it from the agency.</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます（{file}）。別のファイルではないか確かめてください。</source>
        <translation>The file is too large ({file}). Check whether it is another file than you meant.</translation>
    </message>
    <message>
        <source>予期しない不具合で、処理が途中で止まりました。画面の入力は残っていて、もう一度保存します。</source>
        <translation>Something unexpected stopped the work half way. What you entered is still on screen and will be saved again.</translation>
    </message>
    <message>
        <source>この検査の状態では、その操作はできません。</source>
        <translation>This cannot be done in the inspection’s present state.</translation>
    </message>
    <message>
        <source>署名した検査は変更できません。</source>
        <translation>A signed inspection cannot be changed.</translation>
    </message>
    <message>
        <source>この記録の訂正はすでに始まっています。その訂正を続けてください。</source>
        <translation>A correction of this record has been begun. Go on with it.</translation>
    </message>
    <message>
        <source>まだ確定できません。残り{count}件、最初は No.{no} です。</source>
        <translation>Not ready yet: {count} left, the first at No. {no}.</translation>
    </message>
    <message>
        <source>判定していない項目があるため、最終評価を出せません。</source>
        <translation>There is no final rating while a row is open.</translation>
    </message>
    <message>
        <source>要改善のときは、改善を依頼する旨を最終評価の備考に記載してください。</source>
        <translation>A rating of “improvement needed” must say so in its remarks: write the improvement request.</translation>
    </message>
    <message>
        <source>まだ署名されていません。</source>
        <translation>Not signed yet.</translation>
    </message>
    <message>
        <source>「{character}」（{name}）を印刷できる文字が書体にありません（{where}）。別の字に書き換えてください。検査の内容は保管庫にあります。</source>
        <translation>No typeface has the character “{character}” ({name}, {where}). Write it in another form. The inspection is in the vault.</translation>
    </message>
    <message>
        <source>一つの欄の内容が紙面に収まりません（{where}）。検査の内容は保管庫にあります。</source>
        <translation>One cell does not fit the page ({where}). The inspection is in the vault.</translation>
    </message>
    <message>
        <source>署名した記録を読み返したところ一致しませんでした。記録は保存していません。もう一度署名してください。</source>
        <translation>The signed record was read back and did not match. It was not kept. Please sign again.</translation>
    </message>
    <message>
        <source>署名の鍵を使えません。設定から登録を申請し直してください。検査の内容は保管庫にあります。</source>
        <translation>The signing key cannot be used. Ask for enrolment again from the settings. The inspection is in the vault.</translation>
    </message>
    <message>
        <source>様式の定義に誤りがあります（{file}）。</source>
        <translation>The form definition has errors ({file}).</translation>
    </message>
    <message>
        <source>様式の定義を読めません（{file}）。</source>
        <translation>The form definition cannot be read ({file}).</translation>
    </message>
    <message>
        <source>同じ様式の同じ版が二つあります（{file}、{other}）。</source>
        <translation>The same version of a form is there twice ({file}, {other}).</translation>
    </message>
    <message>
        <source>{file} を取り込めません。下のセルを直してもらってから、もう一度選んでください。何も取り込んでいません。</source>
        <translation>{file} cannot be imported. Have the cells below corrected and choose it again. Nothing was imported.</translation>
    </message>
    <message>
        <source>この検査の様式（{expected}）ではなく、{form} の自己申告です。何も取り込んでいません。</source>
        <translation>This is a self-assessment on {form}, not on this inspection’s form ({expected}). Nothing was imported.</translation>
    </message>
    <message>
        <source>様式 {form} が見つかりません。</source>
        <translation>There is no form {form}.</translation>
    </message>
    <message>
        <source>練習用の材料を読めません。プログラムを入れ直してください。</source>
        <translation>The practice material cannot be read. Install the program again.</translation>
    </message>
    <message>
        <source>この端末はまだ機構に登録されていないため、署名も送信もできません。設定から登録を申請し、登録ファイルを読み込んでください。</source>
        <translation>This laptop is not enrolled, so nothing can be signed or sent. Ask for enrolment from the settings and load the enrolment file.</translation>
    </message>
    <message>
        <source>練習用の記録は機構に送れません。機構の登録ファイルを読み込むと、送れるようになります。</source>
        <translation>Practice records cannot be sent. Load the agency’s enrolment file to be able to send.</translation>
    </message>
    <message>
        <source>この端末からはまだ登録を申請していません。先に申請ファイルを保存し、機構に渡してください。</source>
        <translation>This laptop has not asked for enrolment yet. Save the request first and hand it to the agency.</translation>
    </message>
    <message>
        <source>この登録ファイルは、この端末の申請に対するものではありません。申請した端末で読み込んでください。</source>
        <translation>This enrolment file answers another laptop’s request. Load it there.</translation>
    </message>
    <message>
        <source>この登録ファイルは別の機構のものです。この保管庫は {agency} のもので、何も変更していません。</source>
        <translation>This enrolment file is another agency’s. The vault belongs to {agency}; nothing was changed.</translation>
    </message>
    <message>
        <source>登録ファイルではないか、壊れています。機構からもう一度受け取ってください。</source>
        <translation>This is no enrolment file, or it is damaged. Ask the agency for it again.</translation>
    </message>
    <message>
        <source>登録ファイルの証明書が有効ではありません。端末の時計を確かめ、機構に連絡してください。</source>
        <translation>The certificate in the enrolment file is not valid. Check this laptop’s clock and call the agency.</translation>
    </message>
    <message>
        <source>登録ファイルの内容が互いに合いません。機構からもう一度受け取ってください。</source>
        <translation>The enrolment file contradicts itself. Ask the agency for it again.</translation>
    </message>
    <message>
        <source>この氏名は証明書に書けません。氏名を確かめてください。</source>
        <translation>This name cannot stand in a certificate. Check it.</translation>
    </message>
    <message>
        <source>保管庫のファイルがなくなりました。メモリを抜いたか、フォルダを動かしたためです。入力した内容は画面に残っています。元に戻すと、自動でもう一度保存します。</source>
        <translation>The vault’s file is gone: its medium was pulled out, or its folder moved. What you typed is still on the screen. Put it back, and it is saved again by itself.</translation>
    </message>
    <message>
        <source>バックアップ先のフォルダ（{file}）に書けません。USBメモリを抜いていないか、権限を確かめて、もう一度作ってください。保管庫は無事です。</source>
        <translation>The backup cannot be written into the folder ({file}). Check that the USB stick is still there, and its permissions, and make it again. The vault is safe.</translation>
    </message>
    <message>
        <source>バックアップ先（{file}）の空きが足りません。空きを作るか、別のフォルダを選んでください。保管庫は無事です。</source>
        <translation>There is too little room for the backup ({file}). Make room, or choose another folder. The vault is safe.</translation>
    </message>
    <message>
        <source>この端末の時計が、最後の記録より{behind}遅れています。署名の日時が誤ります。設定で時計を合わせてから続けてください。</source>
        <translation>This device’s clock is {behind} behind the last entry. Signatures would bear a wrong time. Set the clock in the system’s settings before you go on.</translation>
    </message>
    <message>
        <source>この様式にない項目のため、保存していません。プログラムを開き直し、同じことが起きたら知らせてください。</source>
        <translation>The form has no such row or value, so nothing was saved. Start the program again; if it happens again, please report it.</translation>
    </message>
    <message>
        <source>保存できない文字（文字の断片）が含まれています。その文字を消して、入力し直してください。</source>
        <translation>The text holds half a character, which cannot be saved. Delete it and type it again.</translation>
    </message>
    <message>
        <source>この保管庫は、その開き方には対応していません。パスフレーズで開いてください。</source>
        <translation>This vault has no such way in. Open it with the passphrase.</translation>
    </message>
    <message>
        <source>キーリングにある鍵では、この保管庫は開きません。パスフレーズで開き、設定の「保管庫」でキーリングを入れ直してください。</source>
        <translation>What the keyring keeps does not open this vault. Open it with the passphrase, then add the keyring again in Settings, Vault.</translation>
    </message>
    <message>
        <source>復旧ファイルではないか、壊れています。機構から受け取ったファイルを選んでください。</source>
        <translation>This is no recovery file, or it is damaged. Choose the file that the agency gave you.</translation>
    </message>
    <message>
        <source>復旧の符号が合いません。機構から聞いた符号を、もう一度確かめて入力してください。</source>
        <translation>The recovery code does not fit. Check the code that the agency told you and enter it again.</translation>
    </message>
    <message>
        <source>別の保管庫のものです。何も変更していません。この保管庫のものを選んでください。</source>
        <translation>It belongs to another vault. Nothing was changed. Choose one of this vault.</translation>
    </message>
    <message>
        <source>ここには、戻せるバックアップがありません。何も変更していません。USBメモリなど別の場所にあれば、そのフォルダを選んでください。</source>
        <translation>There is no backup to restore here. Nothing was changed. If there is one elsewhere, such as on a USB stick, choose that folder.</translation>
    </message>
    <message>
        <source>このバックアップは壊れています。何も変更していません。別のバックアップを選んでください。</source>
        <translation>This backup is damaged. Nothing was changed. Choose another backup.</translation>
    </message>
    <message>
        <source>バックアップを読み返したところ、保管庫と一致しませんでした。このバックアップは使えないため、残していません。保管庫を点検してください。</source>
        <translation>Read back, the backup did not match the vault. It is of no use and was not kept. Have the vault checked.</translation>
    </message>
    <message>
        <source>{most}件を超えるため、印刷できません。期間やしたことで絞り込むか、CSVに書き出してください。</source>
        <translation>There are more than {most} entries to print. Narrow them down by day or kind, or export CSV.</translation>
    </message>
    <message>
        <source>保存期間が終わっていないため、理由がないと廃棄できません。廃棄する理由を書いてください。</source>
        <translation>The retention time is not over, so nothing is destroyed without a reason. Write the reason.</translation>
    </message>
    <message>
        <source>署名した記録を機構がまだ受領していないため、廃棄できません。何も消していません。送信し、受領証が届いてから廃棄してください。</source>
        <translation>The agency has not acknowledged the signed record yet, so it cannot be destroyed. Nothing was deleted. Send it, and destroy it after the receipt has come.</translation>
    </message>
    <message>
        <source>この端末ではキーリングが動いていません。パスフレーズで開けます。</source>
        <translation>No keyring is running on this device. The passphrase opens the vault.</translation>
    </message>
    <message>
        <source>キーリングがロックされています。キーリングを開くか、パスフレーズで開いてください。</source>
        <translation>The keyring is locked. Unlock it, or open the vault with the passphrase.</translation>
    </message>
    <message>
        <source>キーリングから返事がありません。パスフレーズで開けます。</source>
        <translation>The keyring does not answer. The passphrase opens the vault.</translation>
    </message>
    <message>
        <source>この端末のキーリングは、鍵を預けられるものではありません。パスフレーズで開けます。</source>
        <translation>This device’s keyring is none that a key can be entrusted to. The passphrase opens the vault.</translation>
    </message>
    <message>
        <source>キーリングに断られました。パスフレーズで開けます。</source>
        <translation>The keyring refused. The passphrase opens the vault.</translation>
    </message>
    <message>
        <source>キーリングが鍵を覚えていません。パスフレーズで開けます。ほかの開き方は変わっていません。</source>
        <translation>The keyring did not keep the key. The passphrase opens the vault; the other ways in are unchanged.</translation>
    </message>
    <message>
        <source>キーリングにこの保管庫の鍵がありません。パスフレーズで開き、設定の「保管庫」でキーリングを入れ直してください。</source>
        <translation>The keyring keeps nothing for this vault. Open it with the passphrase, then add the keyring again in Settings, Vault.</translation>
    </message>
    <message>
        <source>この書類は署名した検査記録から作ります。先に検査を確定し、署名してください。</source>
        <translation>This document follows from a signed record. Settle the inspection and sign it first.</translation>
    </message>
    <message>
        <source>この書類はまだ発行していません。先に発行してください。</source>
        <translation>This document is not issued yet. Issue it first.</translation>
    </message>
    <message>
        <source>発行した書類は変更できません。直すときは、訂正版を作ってください。</source>
        <translation>An issued document cannot be changed. To correct it, make a correction.</translation>
    </message>
    <message>
        <source>まだ発行できません。入力が必要なところが{count}か所あります。</source>
        <translation>It cannot be issued yet: {count} places are to be filled in.</translation>
    </message>
    <message>
        <source>この文書番号は、発行した別の書類で使われています。番号を確かめてください。</source>
        <translation>Another issued document has this number. Please check the number.</translation>
    </message>
    <message>
        <source>訂正の理由を入力してください。紙面に印刷します。</source>
        <translation>Please give the reason for the correction; it is printed.</translation>
    </message>
    <message>
        <source>この書類の訂正版はすでにあります。直すときは、その訂正版を直してください。</source>
        <translation>Another document already takes the place of this one. Please correct that one.</translation>
    </message>
    <message>
        <source>受注者の自己申告はまだ読み込んでいません。</source>
        <translation>The contractor’s own answers were not read yet.</translation>
    </message>
    <message>
        <source>この書類はありません（{form}）。</source>
        <translation>There is no such document ({form}).</translation>
    </message>
    <message>
        <source>発行している間に内容が変わりました。もう一度発行してください。</source>
        <translation>Something changed while it was issued. Please issue it again.</translation>
    </message>
    <message>
        <source>写真として読めません（{name}）。JPEGかPNGの写真を選んでください。何も追加していません。</source>
        <translation>{name} cannot be read as a photo. Choose a JPEG or PNG picture; nothing was added.</translation>
    </message>
    <message>
        <source>HEIC形式の写真は読めません（{name}）。カメラの設定を「互換性優先（JPEG）」にするか、JPEGに変換してから追加してください。</source>
        <translation>HEIC pictures cannot be read ({name}). Set the camera to “most compatible” (JPEG), or convert the picture to JPEG first.</translation>
    </message>
    <message>
        <source>写真が壊れているか、途中で切れています（{name}）。もとの機器から取り込み直してください。</source>
        <translation>The picture is damaged or cut short ({name}). Copy it from its device again.</translation>
    </message>
    <message>
        <source>このファイルには画像が何枚も入っています（{name}）。1枚ずつのファイルにするか、PDFで追加してください。</source>
        <translation>There are several pictures in this file ({name}). Make one file of each, or add it as PDF.</translation>
    </message>
    <message>
        <source>写真が大きすぎます（{name}、上限 {limit} {unit}）。小さくしてから追加してください。</source>
        <translation>The picture is too large ({name}; at most {limit} {unit}). Make it smaller first.</translation>
    </message>
    <message>
        <source>写真の中のコード（QRコードなど）に、個人番号とみられる数字があります（{name}）。この写真は保管していません。番号が写らないように撮り直してください。</source>
        <translation>A code on the photo (a QR code or the like) holds what may be an Individual Number ({name}). The photo was not kept; take it again without the number.</translation>
    </message>
    <message>
        <source>この種類のファイルは追加できません（{name}）。PDF、テキスト、CSVのいずれかにしてください。</source>
        <translation>Files of this kind cannot be added ({name}). Use PDF, text or CSV.</translation>
    </message>
    <message>
        <source>撮影してよいか、まだ確認していません。現場の担当者に尋ね、「撮影の可否」に書いてから追加してください。</source>
        <translation>Nobody has been asked yet whether photos are allowed. Ask at the site and write down the answer first.</translation>
    </message>
    <message>
        <source>この場所は撮影できません。見たもの（題名・日付・頁・数）を「見た資料」に書いてください。</source>
        <translation>Photos are not allowed here. Write down what you saw (title, date, page, count) under “Seen”.</translation>
    </message>
    <message>
        <source>証跡が多すぎます（上限 {most} 件）。要らないものを外してください。</source>
        <translation>There is too much evidence (at most {most} pieces). Remove what is not needed.</translation>
    </message>
    <message>
        <source>紙面に載せる写真が見つかりません。検査の内容は保管庫にあります。保管庫を点検してください。</source>
        <translation>A photo for the pages cannot be found. The inspection is in the vault; check the vault.</translation>
    </message>
    <message>
        <source>原紙の写しにできない種類のファイルです（{file}）。PDF、JPEG、PNG、TIFFのいずれかにしてください。</source>
        <translation>This kind of file is no scan ({file}). Take a PDF, JPEG, PNG or TIFF.</translation>
    </message>
    <message>
        <source>入力の相違が{count}件残っています（最初は No.{no}）。原紙を見て、どちらかに決めてください。</source>
        <translation>{count} differences are left (the first is No. {no}). Look at the paper and decide for one.</translation>
    </message>
    <message>
        <source>鍵のファイルのパスフレーズが違うか、ファイルが壊れています。もう一度入力してください。</source>
        <translation>The key file’s passphrase is wrong, or the file is damaged. Enter it again.</translation>
    </message>
    <message>
        <source>この鍵では署名できません（{kind}）。RSA 2048ビット以上か、P-256・P-384の鍵を使ってください。</source>
        <translation>Records are not signed with such a key ({kind}). Use RSA from 2048 bits, P-256 or P-384.</translation>
    </message>
    <message>
        <source>この鍵の人の署名欄がないか、すでに署名しています。</source>
        <translation>There is no place for this person, or they have signed already.</translation>
    </message>
    <message>
        <source>鍵の証明書がいま有効ではありません。端末の時計を確かめるか、証明書を更新してください。</source>
        <translation>The key’s certificate is not valid now. Check the clock, or renew the certificate.</translation>
    </message>
    <message>
        <source>紙面に署名できませんでした。何も保存していません。</source>
        <translation>The pages could not be signed. Nothing was kept.</translation>
    </message>
    <message>
        <source>カードが見つからないか、2枚以上あります。差し直すか、名前を入れてください。</source>
        <translation>The card is not there, or there are several. Put it in again, or enter its name.</translation>
    </message>
    <message>
        <source>カードが署名できませんでした。差し直して、もう一度試してください。</source>
        <translation>The card could not sign. Put it in again and try once more.</translation>
    </message>
    <message>
        <source>カードはPINの誤りで閉じられています。発行元に解除を求めてください。</source>
        <translation>The card is locked after wrong PINs. Ask its issuer to unlock it.</translation>
    </message>
    <message>
        <source>カードのライブラリーを開けません。カードの説明書にあるファイルを選んでください。</source>
        <translation>The card’s library cannot be opened. Choose the file that the card’s manual names.</translation>
    </message>
    <message>
        <source>カードに、署名の鍵とその証明書がありません。</source>
        <translation>There is no key with its certificate on the card.</translation>
    </message>
    <message>
        <source>カードに署名の鍵が{count}個あります。一つだけのカードを使ってください。</source>
        <translation>There are {count} keys on the card. Use one with a single key.</translation>
    </message>
    <message>
        <source>PINが違います。間違いが続くと、カードは閉じられます。</source>
        <translation>Wrong PIN. Too many wrong ones lock the card.</translation>
    </message>
    <message>
        <source>この記録の紙面は、より新しい版のプログラムで描かれています。プログラムを更新してから開いてください。</source>
        <translation>A newer version of the program drew this record. Update the program, then open it.</translation>
    </message>
    <message>
        <source>タイムスタンプの応答がなかったため、署名の日時はこの端末の時計によるものです。</source>
        <translation>The time-stamp service did not answer, so the time of the signature is this device’s own.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>写真 {number}</source>
        <translation>Photo {number}</translation>
    </message>
    <message>
        <source>ファイル {number}</source>
        <translation>File {number}</translation>
    </message>
    <message>
        <source>見た資料 {number}</source>
        <translation>Document {number}</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>見た資料</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>写真</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>回転</source>
        <translation>turned</translation>
    </message>
    <message>
        <source>切り抜き</source>
        <translation>cropped</translation>
    </message>
    <message>
        <source>書き込み</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>黒塗り</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>追加 {at:%Y-%m-%d %H:%M}（端末の時刻）</source>
        <translation>Added {at:%Y-%m-%d %H:%M} (device time)</translation>
    </message>
    <message>
        <source>原本 {size} バイト</source>
        <translation>Original {size} bytes</translation>
    </message>
    <message>
        <source>撮影の可否を確認していません</source>
        <translation>Nobody was asked yet whether photos are allowed</translation>
    </message>
    <message>
        <source>撮影は許可済み</source>
        <translation>Photos are allowed</translation>
    </message>
    <message>
        <source>撮影はできません</source>
        <translation>Photos are not allowed</translation>
    </message>
    <message>
        <source>{said}（{by}）</source>
        <translation>{said} ({by})</translation>
    </message>
</context>
<context>
    <name>EvidencePresenter</name>
    <message>
        <source>No.{number} の証跡</source>
        <translation>Evidence of No. {number}</translation>
    </message>
    <message>
        <source>原本を書き出す</source>
        <translation>Write the original out</translation>
    </message>
    <message>
        <source>すべてのファイル (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>書き出しました（{name}）。この写しは暗号化されていません。</source>
        <translation>Written to {name}. That copy is not encrypted.</translation>
    </message>
    <message>
        <source>貼り付けられる写真がありません。写真をコピーしてから貼り付けてください。</source>
        <translation>There is no picture to paste. Copy one first.</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>証跡</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>＋ 追加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>証跡を追加する</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>ほかに{count}件</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>この項目には、まだ証跡がありません。

写真は、「写真」（O）で選ぶか、この画面に落とすか、貼り付けます（Ctrl+V）。
写しを取らずに見た資料は、「見た資料」（N）に題名・日付・頁・数を書きます。</source>
        <translation>There is no evidence for this row yet.

Choose a photo with “Photo” (O), drop it here, or paste it (Ctrl+V).
For a document that you saw and did not copy, write its title, date, page and count under “Seen” (N).</translation>
    </message>
    <message>
        <source>この項目には証跡がありません。</source>
        <translation>There is no evidence for this row.</translation>
    </message>
    <message>
        <source>写真を取り込んでいます（{done}／{total}）</source>
        <translation>Taking in photos ({done} of {total})</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写真への書き込みを元に戻す</source>
        <translation>take back the last step of drawing</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>点検の符号 {code}</source>
        <translation>finding {code}</translation>
    </message>
    <message>
        <source>保管庫のファイルに壊れたところがあります</source>
        <translation>Parts of the vault’s file are damaged</translation>
    </message>
    <message>
        <source>保管庫のファイルが壊れています</source>
        <translation>The vault’s file is damaged</translation>
    </message>
    <message>
        <source>保管庫の最後の変更が失われています</source>
        <translation>The vault’s last changes are missing</translation>
    </message>
    <message>
        <source>署名済みの記録が示す記録簿と、今の記録簿が違います（{number} 番まで）</source>
        <translation>The log is not the one that a signed record names (up to No. {number})</translation>
    </message>
    <message>
        <source>記録簿の {number} 番が書き換えられています</source>
        <translation>Entry {number} of the log was changed</translation>
    </message>
    <message>
        <source>記録簿の {number} 番がありません</source>
        <translation>Entry {number} of the log is missing</translation>
    </message>
    <message>
        <source>記録簿の {number} 番の内容が、廃棄の記録なしに消されています</source>
        <translation>The content of entry {number} of the log was erased, and no destruction was noted</translation>
    </message>
    <message>
        <source>記録簿の {number} 番が、控えと違います</source>
        <translation>Entry {number} of the log is not the one that is known</translation>
    </message>
    <message>
        <source>回答が記録簿と違います（{subject}）</source>
        <translation>An answer is not what the log says ({subject})</translation>
    </message>
    <message>
        <source>記録簿にある回答がありません（{subject}）</source>
        <translation>An answer of the log is not there ({subject})</translation>
    </message>
    <message>
        <source>保管しているものが記録簿と違います（{subject}）</source>
        <translation>Something stored is not what the log says ({subject})</translation>
    </message>
    <message>
        <source>記録簿にあるものが保管庫にありません（{subject}）</source>
        <translation>Something that the log tells of is not in the vault ({subject})</translation>
    </message>
    <message>
        <source>記録簿にないものが保管庫にあります（{subject}）</source>
        <translation>Something in the vault is not told of in the log ({subject})</translation>
    </message>
    <message>
        <source>検査の状態が記録簿と違います（{subject}）</source>
        <translation>The state of an inspection is not what the log says ({subject})</translation>
    </message>
    <message>
        <source>バックアップが、作ったあとに変わっています（{subject}）</source>
        <translation>The backup was changed after it was made ({subject})</translation>
    </message>
    <message>
        <source>バックアップに足りないファイルがあります（{subject}）</source>
        <translation>Files are missing in the backup ({subject})</translation>
    </message>
    <message>
        <source>バックアップを読めません（{subject}）</source>
        <translation>The backup cannot be read ({subject})</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>備考、ファイル名など</source>
        <translation>remarks, file names …</translation>
    </message>
    <message>
        <source>検索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>したこと</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>この日から</source>
        <translation>From</translation>
    </message>
    <message>
        <source>この日まで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>対象を絞らない</source>
        <translation>About everything</translation>
    </message>
    <message>
        <source>対象：{subject}</source>
        <translation>About: {subject}</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>機構の証明書の指紋（SHA-256）</source>
        <translation>Fingerprint of the agency’s certificate (SHA-256)</translation>
    </message>
    <message>
        <source>機構の証明書の指紋：{digest}</source>
        <translation>Fingerprint of the agency’s certificate: {digest}</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>保管庫を作る</source>
        <translation>Make the vault</translation>
    </message>
    <message>
        <source>ようこそ、実地検査ノートへ</source>
        <translation>Welcome to the Inspection Notebook</translation>
    </message>
    <message>
        <source>作っています…</source>
        <translation>Making it…</translation>
    </message>
    <message>
        <source>検査の内容は、この端末の暗号化された保管庫だけに入ります。はじめに、保管庫を開くためのパスフレーズを決めてください。忘れると誰にも開けません。</source>
        <translation>Inspections are kept in the encrypted vault on this laptop and nowhere else. First choose the passphrase that opens it. If it is forgotten, nobody can.</translation>
    </message>
    <message>
        <source>バックアップから始める</source>
        <translation>Begin with a backup</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>← 前&#x3000;P</source>
        <translation>← Back  P</translation>
    </message>
    <message>
        <source>⚑ あとで&#x3000;F</source>
        <translation>⚑ Later  F</translation>
    </message>
    <message>
        <source>前の項目</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>あとで見る旗</source>
        <translation>Flag for later</translation>
    </message>
    <message>
        <source>確認・署名へ&#x3000;N</source>
        <translation>To the review  N</translation>
    </message>
    <message>
        <source>次へ&#x3000;N</source>
        <translation>Next  N</translation>
    </message>
    <message>
        <source>印のついた基準から「{result}」と見えます</source>
        <translation>The ticks look like “{result}”</translation>
    </message>
</context>
<context>
    <name>GuardCard</name>
    <message>
        <source>この数字は{meaning}</source>
        <translation>This number is: {meaning}</translation>
    </message>
    <message>
        <source>個人番号などなので消す</source>
        <translation>It is one: remove it</translation>
    </message>
    <message>
        <source>この数字を消す</source>
        <translation>Remove this number</translation>
    </message>
    <message>
        <source>「{field}」に{kind}とみられる数字があります。検査で書き留めることはできないため、数字を除いて保存しています。数字を消してください。ロックするか閉じると、数字は画面からも消えます。</source>
        <translation>“{field}” holds what looks like {kind}. An inspector must not write one down, so the text is saved without it. Remove the digits: locking or closing takes them off the screen too.</translation>
    </message>
    <message>
        <source>「{field}」の数字は何ですか？{kind}なら書き留められません。答えるまで、数字を除いて保存しています。</source>
        <translation>What is the number in “{field}”? If it is {kind}, it must not be written down. Until you answer, the text is saved without it.</translation>
    </message>
    <message>
        <source>個人番号（マイナンバー）</source>
        <translation>an Individual Number (My Number)</translation>
    </message>
    <message>
        <source>個人番号（書き誤りを含む）</source>
        <translation>an Individual Number, perhaps with a slip</translation>
    </message>
    <message>
        <source>住民票コード</source>
        <translation>a resident register code</translation>
    </message>
    <message>
        <source>基礎年金番号</source>
        <translation>a basic pension number</translation>
    </message>
    <message>
        <source>契約番号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>会社法人等番号</source>
        <translation>Company register number</translation>
    </message>
    <message>
        <source>運転免許証番号</source>
        <translation>Driving licence number</translation>
    </message>
    <message>
        <source>その他の番号</source>
        <translation>Another number</translation>
    </message>
</context>
<context>
    <name>GuidePresenter</name>
    <message>
        <source>最終評価を確定しました。直すときは、確定を取り消してください。</source>
        <translation>The rating is confirmed. To change anything, take the confirmation back.</translation>
    </message>
    <message>
        <source>確定を取り消す</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>署名した検査です。変更できません。</source>
        <translation>This inspection is signed and cannot be changed.</translation>
    </message>
    <message>
        <source>ほかに未了の項目はありません。</source>
        <translation>No other row is open.</translation>
    </message>
    <message>
        <source>元に戻す変更はありません。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>やり直す変更はありません。</source>
        <translation>There is nothing to do again.</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>結果を付けて、次の項目へ</source>
        <translation>give the result and go to the next row</translation>
    </message>
    <message>
        <source>1番目から9番目の判断基準に印を付ける・外す</source>
        <translation>tick or clear criterion 1 to 9</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>実地検査ノート</source>
        <translation>Inspection Notebook</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>契約</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>検査</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>確認・署名</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>送信</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>{title}（Alt+{place}）</source>
        <translation>{title} (Alt+{place})</translation>
    </message>
    <message>
        <source>すべてを検索（Ctrl+K）</source>
        <translation>Search everything (Ctrl+K)</translation>
    </message>
    <message>
        <source>ヘルプ（F1）</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>すべてを検索&#x3000;Ctrl+K</source>
        <translation>Search everything  Ctrl+K</translation>
    </message>
    <message>
        <source>検索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>No.{number} について</source>
        <translation>About No.{number}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>キー</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>様式にはないが、今は求められること</source>
        <translation>Asked today, though not by the sheet</translation>
    </message>
    <message>
        <source>手引き</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>見るところ</source>
        <translation>Where to look</translation>
    </message>
    <message>
        <source>聞く相手</source>
        <translation>Whom to ask</translation>
    </message>
    <message>
        <source>閉じる&#x3000;F1</source>
        <translation>Close  F1</translation>
    </message>
    <message>
        <source>ヘルプを閉じる</source>
        <translation>Close the help</translation>
    </message>
    <message>
        <source>ヘルプ</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>この画面の説明とキー</source>
        <translation>About this screen, and its keys</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>この項目の履歴&#x3000;H</source>
        <translation>History of this row  H</translation>
    </message>
    <message>
        <source>この項目の履歴を見る・閉じる</source>
        <translation>Show or close the history of this row</translation>
    </message>
    <message>
        <source>この項目はまだ記入されていません。</source>
        <translation>Nothing was entered in this row yet.</translation>
    </message>
</context>
<context>
    <name>InspectorLine</name>
    <message>
        <source>この調査者を外す</source>
        <translation>Remove this inspector</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>職名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Number at the agency</translation>
    </message>
</context>
<context>
    <name>InspectorsCard</name>
    <message>
        <source>調査者</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>＋ 二人目の調査者を加える</source>
        <translation>+ Add a second inspector</translation>
    </message>
    <message>
        <source>登録番号は、機構がその人に付けた番号です（その人の端末の「この端末の準備」にあります）。空欄なら名前だけを載せ、その人はこの記録に署名できません。</source>
        <translation>The number is the one the agency gave that person (it stands on their laptop, under “Getting this laptop ready”). Left empty, only the name is recorded, and that person cannot sign this record.</translation>
    </message>
    <message>
        <source>調査者の所属</source>
        <translation>Inspector’s department</translation>
    </message>
    <message>
        <source>調査者の職名</source>
        <translation>Inspector’s title</translation>
    </message>
    <message>
        <source>調査者の氏名</source>
        <translation>Inspector’s name</translation>
    </message>
    <message>
        <source>調査者の登録番号</source>
        <translation>Inspector’s number at the agency</translation>
    </message>
    <message>
        <source>{lead}（責任者・署名する人）</source>
        <translation>{lead} (leads and signs)</translation>
    </message>
    <message>
        <source>＋ {name}（{number}）</source>
        <translation>+ {name} ({number})</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>鍵と証明書のファイル（.p12、.pfx）で署名する</source>
        <translation>Sign with a file that holds key and certificate (.p12, .pfx)</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>カードなどの機器（PKCS#11）で署名する</source>
        <translation>Sign with a card or another token (PKCS#11)</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>カードの名前（1枚だけなら空欄）</source>
        <translation>Name of the card (empty if there is only one)</translation>
    </message>
    <message>
        <source>ファイルのパスフレーズ</source>
        <translation>Passphrase of the file</translation>
    </message>
    <message>
        <source>鍵のファイルを選ぶ</source>
        <translation>Choose a key file</translation>
    </message>
    <message>
        <source>カードのライブラリーを選ぶ</source>
        <translation>Choose the card’s library</translation>
    </message>
    <message>
        <source>まだ選んでいません</source>
        <translation>None chosen yet</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>次の項目</source>
        <translation>next row</translation>
    </message>
    <message>
        <source>前の項目</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>次の未了の項目（未判定・資料待ち・あとで）</source>
        <translation>next open row (not assessed, waiting, flagged)</translation>
    </message>
    <message>
        <source>結果を取り消す</source>
        <translation>take the result back</translation>
    </message>
    <message>
        <source>あとで見る旗</source>
        <translation>Flag for later</translation>
    </message>
    <message>
        <source>備考を書く</source>
        <translation>write remarks</translation>
    </message>
    <message>
        <source>証跡</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>定型文</source>
        <translation>phrases</translation>
    </message>
    <message>
        <source>この項目の履歴</source>
        <translation>history of this row</translation>
    </message>
    <message>
        <source>検査の中を検索</source>
        <translation>search this inspection</translation>
    </message>
    <message>
        <source>最後の変更を元に戻す（欄の外で）</source>
        <translation>undo the last change (outside fields)</translation>
    </message>
    <message>
        <source>元に戻した変更をやり直す</source>
        <translation>do again what was undone</translation>
    </message>
    <message>
        <source>番号の順に並べる</source>
        <translation>order by number</translation>
    </message>
    <message>
        <source>場所の順に並べる</source>
        <translation>order by place</translation>
    </message>
    <message>
        <source>確認方法の順に並べる</source>
        <translation>order by method</translation>
    </message>
    <message>
        <source>尋ねる相手の順に並べる</source>
        <translation>order by person to ask</translation>
    </message>
    <message>
        <source>欄を出る。欄の外では契約へ戻る</source>
        <translation>leave the field; outside fields, back to the contracts</translation>
    </message>
</context>
<context>
    <name>LaptopCard</name>
    <message>
        <source>この端末</source>
        <translation>This laptop</translation>
    </message>
</context>
<context>
    <name>LinuxWatch</name>
    <message>
        <source>入力を保存し、保管庫を閉じます</source>
        <translation>Stores what was typed and closes the vault</translation>
    </message>
    <message>
        <source>実地検査ノート</source>
        <translation>Inspection Notebook</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>＋ {name}を増やす</source>
        <translation>＋ Add: {name}</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>{name} {number} を取り除く</source>
        <translation>Remove {name} {number}</translation>
    </message>
    <message>
        <source>取り除く</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>ListsCard</name>
    <message>
        <source>登録が取り消されていないか</source>
        <translation>Was the signer’s enrolment revoked?</translation>
    </message>
    <message>
        <source>失効リスト（機構が取り消した証明書の一覧）を選ぶと、署名した人の登録が取り消されていないかも確かめます。</source>
        <translation>With a revocation list (the certificates that the agency revoked), it is also checked whether the signers are still enrolled.</translation>
    </message>
    <message>
        <source>失効リスト（.crl）を選ぶ</source>
        <translation>Choose a revocation list (.crl)</translation>
    </message>
</context>
<context>
    <name>ListsPresenter</name>
    <message>
        <source>失効リスト (*.crl *.pem *.der);;すべてのファイル (*)</source>
        <translation>Revocation lists (*.crl *.pem *.der);;All files (*)</translation>
    </message>
    <message>
        <source>失効リストを選ぶ</source>
        <translation>Choose a revocation list</translation>
    </message>
</context>
<context>
    <name>LogKinds</name>
    <message>
        <source>保管庫の作成</source>
        <translation>vault made</translation>
    </message>
    <message>
        <source>保管庫の更新</source>
        <translation>vault updated</translation>
    </message>
    <message>
        <source>解錠</source>
        <translation>unlocked</translation>
    </message>
    <message>
        <source>解錠の失敗</source>
        <translation>failed to unlock</translation>
    </message>
    <message>
        <source>施錠</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>パスフレーズの変更</source>
        <translation>passphrase changed</translation>
    </message>
    <message>
        <source>開け方の追加</source>
        <translation>way in added</translation>
    </message>
    <message>
        <source>開け方の取消し</source>
        <translation>way in removed</translation>
    </message>
    <message>
        <source>機構による復旧</source>
        <translation>recovered by the agency</translation>
    </message>
    <message>
        <source>調査者の登録</source>
        <translation>inspector entered</translation>
    </message>
    <message>
        <source>契約の登録・変更</source>
        <translation>contract entered or changed</translation>
    </message>
    <message>
        <source>様式の取込み</source>
        <translation>form taken in</translation>
    </message>
    <message>
        <source>検査の開始</source>
        <translation>inspection begun</translation>
    </message>
    <message>
        <source>回答</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>change</translation>
    </message>
    <message>
        <source>評価の確定</source>
        <translation>rating confirmed</translation>
    </message>
    <message>
        <source>評価の取消し</source>
        <translation>rating withdrawn</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>送信</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>送信の失敗</source>
        <translation>failed to send</translation>
    </message>
    <message>
        <source>受領</source>
        <translation>received</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>訂正の開始</source>
        <translation>correction begun</translation>
    </message>
    <message>
        <source>閲覧</source>
        <translation>read</translation>
    </message>
    <message>
        <source>表示・印刷</source>
        <translation>shown or printed</translation>
    </message>
    <message>
        <source>書き出し</source>
        <translation>exported</translation>
    </message>
    <message>
        <source>登録の申請</source>
        <translation>enrolment asked for</translation>
    </message>
    <message>
        <source>登録</source>
        <translation>enrolled</translation>
    </message>
    <message>
        <source>設定の変更</source>
        <translation>setting changed</translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>バックアップからの復元</source>
        <translation>restored from a backup</translation>
    </message>
    <message>
        <source>失われたままの解錠</source>
        <translation>opened with losses</translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>書類の作成・変更</source>
        <translation>document made or changed</translation>
    </message>
    <message>
        <source>書類の発行</source>
        <translation>document issued</translation>
    </message>
    <message>
        <source>書類の下書きの破棄</source>
        <translation>draft of a document thrown away</translation>
    </message>
    <message>
        <source>読み取れません</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>廃棄済み</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>廃棄済み：{contractor}&#x3000;{visited}</source>
        <translation>destroyed: {contractor}, {visited}</translation>
    </message>
</context>
<context>
    <name>LogPresenter</name>
    <message>
        <source>新しい {count} 件</source>
        <translation>the latest {count}</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>当てはまる記録はありません</source>
        <translation>No entry fits</translation>
    </message>
    <message>
        <source>記録が多いため、連鎖はまだ確かめていません（数秒から数十秒かかります）</source>
        <translation>The log is long, so its chain has not been checked yet (it takes some seconds up to a minute)</translation>
    </message>
    <message>
        <source>連鎖を確かめています…</source>
        <translation>Checking the chain…</translation>
    </message>
    <message>
        <source>記録簿に {count} 件の異常があります。「保管庫」の点検で確かめてください。</source>
        <translation>{count} faults were found in the log. Check the vault to see which.</translation>
    </message>
    <message>
        <source>連鎖を確認済み：{count} 件すべてが書き込まれたときのままです</source>
        <translation>The chain holds: all {count} entries are as they were written</translation>
    </message>
    <message>
        <source>CSVに書き出す</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>記録簿.csv</source>
        <translation>log.csv</translation>
    </message>
    <message>
        <source>{count} 件を書き出しました（暗号化されていません）：{file}</source>
        <translation>{count} entries were exported (not encrypted): {file}</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>連鎖を確かめています…</source>
        <translation>Checking the chain…</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>したこと</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>About</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>記録簿</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>さらに前を読む</source>
        <translation>Read further back</translation>
    </message>
    <message>
        <source>暗号化せずに書き出す</source>
        <translation>Export unencrypted</translation>
    </message>
    <message>
        <source>CSVファイルは暗号化されません。誰でも読めるので、渡したあとは消してください。書き出したことは記録簿に残ります。</source>
        <translation>The CSV file is not encrypted: anybody can read it. Delete it once it was handed over. The log keeps that it was exported.</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>連鎖を確かめる</source>
        <translation>Check the chain</translation>
    </message>
    <message>
        <source>CSVに書き出す</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>記録簿をCSVに書き出す</source>
        <translation>Export the log as CSV</translation>
    </message>
    <message>
        <source>印刷用に見る</source>
        <translation>Show pages</translation>
    </message>
    <message>
        <source>記録簿の写しを印刷用に見る</source>
        <translation>Show the log as pages to print</translation>
    </message>
    <message>
        <source>この対象だけを見る</source>
        <translation>Only what is about this</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>実地検査ノート</source>
        <translation>Inspection Notebook</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MendingPresenter</name>
    <message>
        <source>バックアップのあるフォルダを選ぶ</source>
        <translation>Choose the folder with the backup</translation>
    </message>
    <message>
        <source>取りやめました。保管庫のファイルはそのままです。</source>
        <translation>Ended. The vault’s files are as they were.</translation>
    </message>
    <message>
        <source>壊れていないバックアップがなかったため、読めるものだけで作り直しました。</source>
        <translation>No backup was whole, so the vault was built anew from what can be read.</translation>
    </message>
    <message>
        <source>{time} のバックアップを戻しました。</source>
        <translation>The backup of {time} was restored.</translation>
    </message>
    <message>
        <source>そのあとの {count} 件を、今までのファイルから引き継ぎました。</source>
        <translation>{count} later entries were taken over from the files as they were.</translation>
    </message>
    <message>
        <source>今までのファイルは、保管庫のフォルダの中の「{folder}」に残しました。</source>
        <translation>The files as they were are kept in “{folder}” inside the vault’s folder.</translation>
    </message>
    <message>
        <source>{count} 件が失われました。下に一件ずつ示します。記録簿にも残しました。</source>
        <translation>{count} changes are lost. They are listed below one by one; the log keeps it too.</translation>
    </message>
    <message>
        <source>失われたものはありません。受領済みの {count} 件は、機構にだけあります。</source>
        <translation>Nothing is lost. {count} received inspections are at the agency alone.</translation>
    </message>
    <message>
        <source>失われたものはありません。保存済みとされた内容はすべて戻りました。</source>
        <translation>Nothing is lost. Everything that was said to be saved is back.</translation>
    </message>
    <message>
        <source>失われたと分かったものはありません。ただし、どこまで保存されていたかの控えも失われたため、最後の内容が残っているか確かめてください。</source>
        <translation>Nothing is known to be lost. But the note of how far things were saved is lost too: check that your last work is there.</translation>
    </message>
</context>
<context>
    <name>MendingView</name>
    <message>
        <source>保管庫のパスフレーズ</source>
        <translation>Passphrase of the vault</translation>
    </message>
    <message>
        <source>バックアップから戻す</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>もっとも新しい、壊れていないもの</source>
        <translation>The newest one that is whole</translation>
    </message>
    <message>
        <source>戻しています…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>始めています…</source>
        <translation>Beginning…</translation>
    </message>
    <message>
        <source>バックアップも同じパスフレーズで開きます。</source>
        <translation>Backups open with the same passphrase.</translation>
    </message>
    <message>
        <source>選んだバックアップを保管庫に戻します。バックアップのあとに保存した内容は、今のファイルから読めるものをすべて引き継ぎ、引き継げなかったものは一件ずつ示します。今のファイルは消さずに「damaged」フォルダに残します。</source>
        <translation>The chosen backup takes the vault’s place. What was saved after it is taken over from the present files as far as it can be read; what cannot is listed one by one. The present files are not deleted but kept in the folder “damaged”.</translation>
    </message>
    <message>
        <source>戻すバックアップ</source>
        <translation>Backup to restore</translation>
    </message>
    <message>
        <source>別の場所を選ぶ</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>別の場所のバックアップを選ぶ</source>
        <translation>Choose a backup in another place</translation>
    </message>
    <message>
        <source>あるもので続ける</source>
        <translation>Go on with what there is</translation>
    </message>
    <message>
        <source>戻せるバックアップがないときは、今のファイルに残っている内容のまま開けます。失われた分は戻りません。開いたことと、失われた件数は記録簿に残ります。</source>
        <translation>Where there is no backup to restore, the vault can be opened with what the present files still hold. What is lost does not come back. The log keeps that it was opened so, and how much was lost.</translation>
    </message>
    <message>
        <source>失われたまま開く</source>
        <translation>Open with the losses</translation>
    </message>
    <message>
        <source>最後に保存した内容の一部が失われたままになります。バックアップから戻せないときだけにしてください。</source>
        <translation>Part of what was saved last stays lost. Do this only if no backup can be restored.</translation>
    </message>
</context>
<context>
    <name>MethodsBar</name>
    <message>
        <source>確認方法</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>遠隔で確認した理由（必須）</source>
        <translation>Why it was verified remotely (required)</translation>
    </message>
    <message>
        <source>遠隔で確認した理由</source>
        <translation>Why it was verified remotely</translation>
    </message>
    <message>
        <source>{method}（判断基準に挙げられた方法）</source>
        <translation>{method} (named by the criterion)</translation>
    </message>
    <message>
        <source>確認方法 {method}</source>
        <translation>Verified by: {method}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>ファイル名 {name}</source>
        <translation>file name {name}</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>パスフレーズ（もう一度）</source>
        <translation>Passphrase (again)</translation>
    </message>
    <message>
        <source>パスフレーズ（12文字以上。言葉をいくつか並べると覚えやすく、破られにくくなります）</source>
        <translation>Passphrase (12 characters or more; several words in a row are easy to remember and hard to guess)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Again</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>見た資料</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>例：入退室管理簿</source>
        <translation>e.g. entry log</translation>
    </message>
    <message>
        <source>例：3–5頁</source>
        <translation>e.g. pages 3–5</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>資料の日付</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>頁・箇所</source>
        <translation>Page or place</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>残す</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>写しを取らず、何を見たかを書きます。個人番号は書けません。</source>
        <translation>Write down what you saw, without a copy. Individual Numbers cannot be written.</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>この登録ファイルの内容（まだ登録していません）</source>
        <translation>What this enrolment file says (nothing is enrolled yet)</translation>
    </message>
    <message>
        <source>機構の担当者と電話で読み合わせ、指紋が同じでした</source>
        <translation>I read it to the agency by telephone, and the fingerprints are the same</translation>
    </message>
    <message>
        <source>登録する</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>登録しない</source>
        <translation>Do not enrol</translation>
    </message>
    <message>
        <source>ファイルは自分で自分を保証しているだけです。上の指紋を、ファイルとは別の手段（電話など）で機構の担当者と読み合わせてください。一文字でも違えば登録しないでください。</source>
        <translation>The file only vouches for itself. Read the fingerprint above to the agency’s officer by other means than the file, such as the telephone. If a single character differs, do not enrol.</translation>
    </message>
</context>
<context>
    <name>OfficialPresenter</name>
    <message>
        <source>紙面を用意しています…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message>
        <source>下書き（発行前の内容です）</source>
        <translation>Draft, not issued yet</translation>
    </message>
    <message>
        <source>発行済み（番号と日付が決まっています）</source>
        <translation>Issued; number and date are settled</translation>
    </message>
    <message>
        <source>受注者が記入した内容です</source>
        <translation>As the contractor filled it in</translation>
    </message>
    <message>
        <source>白紙・配付資料</source>
        <translation>Blank forms and hand-outs</translation>
    </message>
    <message>
        <source>写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}</source>
        <translation>The copy is saved. It lies outside the vault and is not encrypted: {file}</translation>
    </message>
    <message>
        <source>下書き（未入力が{count}か所あります。すべて入力すると印刷できます）</source>
        <translation>Draft ({count} places not filled in; it can be printed once all are)</translation>
    </message>
    <message>
        <source>写しを保存</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>練習の記録（送られません）</source>
        <translation>Practice (is not sent)</translation>
    </message>
    <message>
        <source>送信待ち</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>送信済み（受領待ち）</source>
        <translation>Sent (no receipt yet)</translation>
    </message>
    <message>
        <source>受領済み</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>送信 {time}</source>
        <translation>Sent {time}</translation>
    </message>
    <message>
        <source>機構の回答 {time}</source>
        <translation>Answered {time}</translation>
    </message>
    <message>
        <source>前回の試み {time}</source>
        <translation>Last tried {time}</translation>
    </message>
</context>
<context>
    <name>OutboxPresenter</name>
    <message>
        <source>まだ決まっていません</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>送信先フォルダを選ぶ</source>
        <translation>Choose the delivery folder</translation>
    </message>
    <message>
        <source>送信先フォルダを読んでいます…</source>
        <translation>Reading the exchange folder…</translation>
    </message>
    <message>
        <source>{count}件のうち{number}件目を処理しています…</source>
        <translation>Record {number} of {count}…</translation>
    </message>
    <message>
        <source>送信を取りやめました。途中まで送ったものはそのままです。もう一度送信すると続きから始めます。</source>
        <translation>Sending was given up. What was sent until then stays sent; sending again goes on from there.</translation>
    </message>
    <message>
        <source>{count}件を送信しました。</source>
        <translation>Sent: {count}. </translation>
    </message>
    <message>
        <source>{count}件の受領証が届きました。</source>
        <translation>Receipts: {count}. </translation>
    </message>
    <message>
        <source>{count}件が差し戻されました。理由を下に示します。</source>
        <translation>Sent back: {count}; the reasons are below. </translation>
    </message>
    <message>
        <source>{count}件は処理できませんでした。理由を下に示します。</source>
        <translation>Failed: {count}; the reasons are below. </translation>
    </message>
    <message>
        <source>新しく送るもの、届いたものはありません。</source>
        <translation>Nothing new to send, nothing new received.</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>送信</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>今すぐ送信・受領を確認</source>
        <translation>Send now and look for receipts</translation>
    </message>
    <message>
        <source>送るものはありません</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>署名した検査記録がここに並びます。検査を終えたら「確認・署名」で署名してください。</source>
        <translation>Signed records appear here. When an inspection is done, sign it under “Review and sign”.</translation>
    </message>
    <message>
        <source>取りやめる</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>送信を取りやめる</source>
        <translation>Give up sending</translation>
    </message>
    <message>
        <source>送信と受領の確認の進み</source>
        <translation>Progress of sending and receiving</translation>
    </message>
    <message>
        <source>送信先フォルダ（共有フォルダやUSBメモリ）</source>
        <translation>Delivery folder (a shared folder or a USB stick)</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>送信先フォルダを選ぶ</source>
        <translation>Choose the delivery folder</translation>
    </message>
    <message>
        <source>記録を見る</source>
        <translation>Show the record</translation>
    </message>
    <message>
        <source>記録を見る {title}</source>
        <translation>Show the record of {title}</translation>
    </message>
    <message>
        <source>控えの廃棄 {title}</source>
        <translation>Destroy the copy of {title}</translation>
    </message>
    <message>
        <source>控えの廃棄</source>
        <translation>Destroy the copy</translation>
    </message>
</context>
<context>
    <name>OwnAnswerCard</name>
    <message>
        <source>回答ファイル（.xlsx）を読み込む</source>
        <translation>Import the answers (.xlsx)</translation>
    </message>
    <message>
        <source>自己申告</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>受注者の回答はまだありません。</source>
        <translation>There are no answers of the contractor yet.</translation>
    </message>
</context>
<context>
    <name>PagesPresenter</name>
    <message>
        <source>紙面を用意しています…</source>
        <translation>Drawing the pages…</translation>
    </message>
    <message>
        <source>写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}</source>
        <translation>A copy is saved. Outside the vault, it is not encrypted: {file}</translation>
    </message>
    <message>
        <source>記録簿の写し</source>
        <translation>Extract of the log</translation>
    </message>
    <message>
        <source>廃棄・削除証明書</source>
        <translation>Certificate of destruction</translation>
    </message>
    <message>
        <source>プログラム自身の点検</source>
        <translation>The program itself</translation>
    </message>
    <message>
        <source>写しを保存</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>資料待ち</source>
        <translation>Waiting for documents</translation>
    </message>
    <message>
        <source>該当なし</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>1回目の入力</source>
        <translation>First pass</translation>
    </message>
    <message>
        <source>2回目の入力</source>
        <translation>Second pass</translation>
    </message>
    <message>
        <source>取込み済み：{writer}&#x3000;{written}&#x3000;{rows}</source>
        <translation>Taken over: {writer}  {written}  {rows}</translation>
    </message>
    <message>
        <source>紙の○を A・B・C の字で入力します。D 資料待ち、N 該当なし、Del 取消し、R 備考。</source>
        <translation>Key the circles as A, B, C. D waiting, N not applicable, Del takes back, R remarks.</translation>
    </message>
    <message>
        <source>1回目を見ずに、もう一度同じ紙を入力します。相違は次の画面で確かめます。</source>
        <translation>Key the same paper again without seeing the first pass. What differs comes next.</translation>
    </message>
    <message>
        <source>{total}項目中{count}項目を入力</source>
        <translation>{count} of {total} rows keyed</translation>
    </message>
    <message>
        <source>－</source>
        <translation>–</translation>
    </message>
    <message>
        <source>要判断</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>相違のある項目です。紙をもう一度見て、正しい結果を A・B・C などの字で決めてください。</source>
        <translation>These rows differ. Look at the paper again and key what stands there.</translation>
    </message>
    <message>
        <source>2回の入力は一致しています。検査に取り込めます。</source>
        <translation>The two passes agree. They can be taken over.</translation>
    </message>
    <message>
        <source>照合</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>1回目</source>
        <translation>First</translation>
    </message>
    <message>
        <source>2回目</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>端末の判定</source>
        <translation>In the guide</translation>
    </message>
    <message>
        <source>紙の結果</source>
        <translation>On the paper</translation>
    </message>
    <message>
        <source>相違 {count}件・未決 {left}件</source>
        <translation>{count} differ, {left} undecided</translation>
    </message>
</context>
<context>
    <name>PaperPresenter</name>
    <message>
        <source>この項目には使えない結果です。</source>
        <translation>This row cannot have that result.</translation>
    </message>
    <message>
        <source>まだ一つも入力していません。</source>
        <translation>Nothing has been keyed yet.</translation>
    </message>
    <message>
        <source>{count}項目を検査に取り込みました。誰が書き、誰が入力したかは記録に載ります。</source>
        <translation>{count} rows were taken over. The record will say who wrote and who keyed them.</translation>
    </message>
    <message>
        <source>原紙の写し</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>原紙の写しを付ける</source>
        <translation>Attach a scan</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>現場確認用紙の順</source>
        <translation>As on the walk-through sheet</translation>
    </message>
    <message>
        <source>No.{number} の備考</source>
        <translation>Remarks on No. {number}</translation>
    </message>
    <message>
        <source>結果を入れて次の項目へ</source>
        <translation>set the result and go on</translation>
    </message>
    <message>
        <source>資料待ち</source>
        <translation>Waiting for documents</translation>
    </message>
    <message>
        <source>該当なし</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>結果を消す</source>
        <translation>take the result away</translation>
    </message>
    <message>
        <source>備考を書く</source>
        <translation>write remarks</translation>
    </message>
    <message>
        <source>次の段階へ</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>一覧へ、一覧からは前の画面へ</source>
        <translation>to the list; from the list, back</translation>
    </message>
    <message>
        <source>この紙の入力をやめる</source>
        <translation>Drop this paper</translation>
    </message>
    <message>
        <source>1回目の入力に戻る</source>
        <translation>Back to the first pass</translation>
    </message>
    <message>
        <source>1回の入力で取り込む</source>
        <translation>Take over after one pass</translation>
    </message>
    <message>
        <source>2回目の入力へ&#x3000;Ctrl+Enter</source>
        <translation>Second pass  Ctrl+Enter</translation>
    </message>
    <message>
        <source>照合する&#x3000;Ctrl+Enter</source>
        <translation>Compare  Ctrl+Enter</translation>
    </message>
    <message>
        <source>検査に取り込む&#x3000;Ctrl+Enter</source>
        <translation>Take over  Ctrl+Enter</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>現場確認用紙</source>
        <translation>Walk-through sheet</translation>
    </message>
    <message>
        <source>手書き用の調査票</source>
        <translation>Sheet to fill in by hand</translation>
    </message>
    <message>
        <source>紙からの入力</source>
        <translation>Keying from paper</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>表示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>{name}を表示</source>
        <translation>Show: {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseJudge</name>
    <message>
        <source>上のパスフレーズと違います</source>
        <translation>This differs from the passphrase above</translation>
    </message>
    <message>
        <source>短すぎます。あと{count}文字</source>
        <translation>Too short: {count} more characters</translation>
    </message>
    <message>
        <source>推測されやすいパスフレーズです（{why}）。言葉を足してください</source>
        <translation>Easy to guess ({why}). Add words</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>とても強いパスフレーズです</source>
        <translation>A very strong passphrase</translation>
    </message>
    <message>
        <source>十分な強さです</source>
        <translation>Strong enough</translation>
    </message>
    <message>
        <source>よく使われる言葉</source>
        <translation>common words</translation>
    </message>
    <message>
        <source>隣り合うキー</source>
        <translation>neighbouring keys</translation>
    </message>
    <message>
        <source>繰り返し</source>
        <translation>repetition</translation>
    </message>
    <message>
        <source>並び</source>
        <translation>a sequence</translation>
    </message>
    <message>
        <source>年</source>
        <translation>a year</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>a date</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>今のパスフレーズ</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>変更する</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>出席者</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>＋ 出席者を加える</source>
        <translation>+ Add somebody</translation>
    </message>
    <message>
        <source>出席者の氏名</source>
        <translation>Name of somebody present</translation>
    </message>
    <message>
        <source>出席者の所属・職</source>
        <translation>Their department and post</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>この人を外す</source>
        <translation>Remove this person</translation>
    </message>
    <message>
        <source>発注者</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>受注者</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属・職</source>
        <translation>Company and position</translation>
    </message>
    <message>
        <source>どちら側か</source>
        <translation>Side</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>残す範囲を囲みます。原本はそのまま残り、紙面の写しだけが切り抜かれます。</source>
        <translation>Frame what is to stay. The original stays whole; only the copy for the page is cropped.</translation>
    </message>
    <message>
        <source>根もとから先へ引きます。</source>
        <translation>Draw from the tail to the tip.</translation>
    </message>
    <message>
        <source>文字を書いてから、左上の角を置くところを押します。</source>
        <translation>Type the words, then press where their upper left corner goes.</translation>
    </message>
    <message>
        <source>消す範囲を囲みます。残すと、原本からもバックアップからも消え、元に戻せません。</source>
        <translation>Frame what is to be destroyed. Once kept, it is gone from the original and the backups for good.</translation>
    </message>
    <message>
        <source>キーで描くときは、矢印キーで動かし、スペースで始めと終わりを決めます（Shiftで細かく）。</source>
        <translation> By keyboard: move with the arrow keys, set begin and end with Space (Shift for small steps).</translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message>
        <source>定型文&#x3000;T</source>
        <translation>Phrases  T</translation>
    </message>
    <message>
        <source>定型文の文面</source>
        <translation>Wording of the phrase</translation>
    </message>
    <message>
        <source>この文面にする</source>
        <translation>Keep this wording</translation>
    </message>
    <message>
        <source>削除する</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>＋ いまの備考を定型文に加える</source>
        <translation>+ Keep the present remarks as a phrase</translation>
    </message>
    <message>
        <source>よく書く文を加えておくと、番号のキーで備考に入れられます。</source>
        <translation>Add what you often write: its number puts it into the remarks.</translation>
    </message>
    <message>
        <source>「{phrase}」を入れる</source>
        <translation>Write “{phrase}”</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>「{phrase}」を直す</source>
        <translation>Edit “{phrase}”</translation>
    </message>
</context>
<context>
    <name>PhrasesPresenter</name>
    <message>
        <source>加える文がありません。先に備考を書いてください。</source>
        <translation>There is nothing to add: write the remarks first.</translation>
    </message>
    <message>
        <source>先に、備考の数字についての問いに答えてください。</source>
        <translation>First answer the question about the number in the remarks.</translation>
    </message>
</context>
<context>
    <name>PiecesList</name>
    <message>
        <source>この項目の証跡</source>
        <translation>Evidence of this row</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>まだ誰のものでもありません</source>
        <translation>Nobody’s yet</translation>
    </message>
</context>
<context>
    <name>PreferencesView</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>システムに合わせる</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>日本語</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>日本語＋英語の補足</source>
        <translation>Japanese with English beside it</translation>
    </message>
    <message>
        <source>{minutes}分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>結果のキー（A・B・C）を押したら次の項目へ進む</source>
        <translation>A result’s key (A, B, C) goes on to the next row</translation>
    </message>
    <message>
        <source>機構が信頼する発行元のタイムスタンプだけが、機構で日時の証明として認められます。</source>
        <translation>The agency accepts as proof of time only stamps of a service that it trusts.</translation>
    </message>
    <message>
        <source>空欄なら、機構の登録にある発行元（{given}）に求めます。</source>
        <translation>Left empty, the service of the agency’s enrolment ({given}) is asked. </translation>
    </message>
    <message>
        <source>空欄なら求めません。機構の登録に発行元がありません。</source>
        <translation>Left empty, none is asked: the agency’s enrolment names none. </translation>
    </message>
    <message>
        <source>画面</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>言語&#x3000;Language</source>
        <translation>言語&#x3000;Language</translation>
    </message>
    <message>
        <source>文字の大きさは、システムの表示倍率（100～200 %）に従います。</source>
        <translation>The size of letters follows the system’s scaling (100–200 %).</translation>
    </message>
    <message>
        <source>配色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>操作がないと保管庫を閉じます。開くと同じ画面に戻ります。</source>
        <translation>The vault is closed when nothing is touched. Unlocking leads back to the same screen.</translation>
    </message>
    <message>
        <source>自動でロックするまで</source>
        <translation>Lock by itself after</translation>
    </message>
    <message>
        <source>書類・署名</source>
        <translation>Papers and signatures</translation>
    </message>
    <message>
        <source>様式・記録・公文書は、画面の言語によらず日本語の原文で印刷します。英語の補足は、様式でない紙（現場確認用紙・講評シート・現場控え）に添えます。</source>
        <translation>Forms, records and official papers are printed in their original Japanese, whatever the screen speaks. English is added to papers that are no official forms: walk-through sheet, closing sheet, copy left at the site.</translation>
    </message>
    <message>
        <source>書類の言語</source>
        <translation>Language of papers</translation>
    </message>
    <message>
        <source>タイムスタンプの発行元（アドレス）</source>
        <translation>Time-stamp service (address)</translation>
    </message>
    <message>
        <source>この端末</source>
        <translation>This laptop</translation>
    </message>
    <message>
        <source>登録・練習用の材料</source>
        <translation>Enrolment, practice material</translation>
    </message>
    <message>
        <source>保管庫</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>開け方（パスフレーズ・キーリング・機構の復旧）、バックアップ、点検、記録簿、廃棄、プログラム自身の点検。</source>
        <translation>Ways in (passphrase, keyring, the agency’s recovery), backups, checks, the log, destruction, and how the program itself stands up to the sheet.</translation>
    </message>
    <message>
        <source>保管庫を管理</source>
        <translation>Manage the vault</translation>
    </message>
</context>
<context>
    <name>PresentLine</name>
    <message>
        <source>この人を外す</source>
        <translation>Remove this person</translation>
    </message>
    <message>
        <source>未照合</source>
        <translation>Not looked up</translation>
    </message>
    <message>
        <source>名簿に登録あり</source>
        <translation>On the roster</translation>
    </message>
    <message>
        <source>名簿に登録なし</source>
        <translation>Not on it</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属（本人に聞いた雇用主）</source>
        <translation>Employer (as they say)</translation>
    </message>
    <message>
        <source>従事者名簿</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>プリンター</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>ページ</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>例：1-3,5&#x3000;空欄はすべて</source>
        <translation>For example 1-3,5; all if empty</translation>
    </message>
    <message>
        <source>部数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>印刷の内容は、プリンターとその待ち行列に残ることがあります。</source>
        <translation>What is printed may stay in the printer and its queue.</translation>
    </message>
    <message>
        <source>印刷の進み</source>
        <translation>Progress of the print</translation>
    </message>
    <message>
        <source>この端末にはプリンターがありません。PDFの写しを保存できます。</source>
        <translation>This device has no printer. A PDF copy can be saved.</translation>
    </message>
    <message>
        <source>この端末にはプリンターがありません。</source>
        <translation>This device has no printer.</translation>
    </message>
    <message>
        <source>面</source>
        <translation>Sides</translation>
    </message>
    <message>
        <source>片面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>両面（長辺とじ）</source>
        <translation>Both sides, long edge</translation>
    </message>
    <message>
        <source>両面（短辺とじ）</source>
        <translation>Both sides, short edge</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>PDFの写しを保存</source>
        <translation>Save a PDF copy</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>印刷する</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{count}ページを印刷に回しました。</source>
        <translation>{count} pages were sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PrintPresenter</name>
    <message>
        <source>1から{count}までのページを、例のように入力してください。</source>
        <translation>Please enter pages from 1 to {count}, as in the example.</translation>
    </message>
    <message>
        <source>1から{most}までの数を入力してください。</source>
        <translation>Please enter a number from 1 to {most}.</translation>
    </message>
    <message>
        <source>プリンターが受け付けません。電源と接続を確かめて、もう一度印刷してください。</source>
        <translation>The printer does not take it. Check its power and connection, and print again.</translation>
    </message>
    <message>
        <source>印刷を中止しました。途中のページが出ることがあります。</source>
        <translation>The print was stopped. A page may still come out.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>保存できていない入力があります。保管庫を開くと、もう一度保存します。もう一度閉じると、その入力は失われます。</source>
        <translation>Some input could not be saved. Open the vault and it is tried again. If you close once more, that input is lost.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>取りやめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{what}：取りやめる</source>
        <translation>{what}: cancel</translation>
    </message>
    <message>
        <source>取りやめています…</source>
        <translation>Ending it…</translation>
    </message>
</context>
<context>
    <name>PromptsCard</name>
    <message>
        <source>ヒアリング内容の例（聞いた答えを書く）</source>
        <translation>Things to ask (write down the answers)</translation>
    </message>
</context>
<context>
    <name>ProvenanceCard</name>
    <message>
        <source>原紙の写しを付ける</source>
        <translation>Attach a scan</translation>
    </message>
    <message>
        <source>記入者</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>記入日時（紙のとおり）</source>
        <translation>When (as on the paper)</translation>
    </message>
    <message>
        <source>例：11月24日 10時20分</source>
        <translation>e.g. 24 Nov 10:20</translation>
    </message>
    <message>
        <source>写し：{name}</source>
        <translation>Scan: {name}</translation>
    </message>
    <message>
        <source>写しはありません</source>
        <translation>No scan</translation>
    </message>
</context>
<context>
    <name>QuietWork</name>
    <message>
        <source>保管庫に異常が見つかりました。設定の「保管庫」で点検してください。バックアップから戻せます。</source>
        <translation>A fault was found in the vault. Please check it under “Vault” in the preferences; it can be restored from a backup.</translation>
    </message>
    <message>
        <source>今日のバックアップを作れませんでした。保管庫の内容は無事です。設定の「保管庫」から作り直せます。</source>
        <translation>Today’s backup could not be made. The vault itself is safe. Make it again in Settings, Vault.</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>最終評価</source>
        <translation>Final rating</translation>
    </message>
    <message>
        <source>最終評価の備考</source>
        <translation>Remarks of the final rating</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>理由コード {code}</source>
        <translation>Reason code {code}</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます</source>
        <translation>The file is too large</translation>
    </message>
    <message>
        <source>PDFではありません</source>
        <translation>It is not a PDF</translation>
    </message>
    <message>
        <source>ファイルが途中で切れています</source>
        <translation>The file is cut short</translation>
    </message>
    <message>
        <source>署名のあとに書き加えられています</source>
        <translation>Something was added after signing</translation>
    </message>
    <message>
        <source>添えられた原本がハッシュと一致しません</source>
        <translation>an original beside it is not what its hash says</translation>
    </message>
    <message>
        <source>添える原本がまだ届いていません（{count}個）</source>
        <translation>originals beside it have not arrived yet ({count})</translation>
    </message>
    <message>
        <source>記録を読み取れません</source>
        <translation>The record cannot be read</translation>
    </message>
    <message>
        <source>記録の中に検査のデータがありません</source>
        <translation>The record carries no data</translation>
    </message>
    <message>
        <source>記録の中に検査のデータが二つ以上あります</source>
        <translation>The record carries its data more than once</translation>
    </message>
    <message>
        <source>検査のデータが決められた形ではありません（{path}）</source>
        <translation>The data do not have the agreed form ({path})</translation>
    </message>
    <message>
        <source>検査のデータが互いに合いません（{what}）</source>
        <translation>The data contradict each other ({what})</translation>
    </message>
    <message>
        <source>紙面と中のデータが一致しません（{page}ページ）</source>
        <translation>Page and data disagree (page {page})</translation>
    </message>
    <message>
        <source>記録の紙面を描き直せません</source>
        <translation>The pages cannot be drawn again</translation>
    </message>
    <message>
        <source>署名したデータが保管庫の内容と違います</source>
        <translation>What was signed differs from the vault</translation>
    </message>
    <message>
        <source>機構が知らない様式です</source>
        <translation>The agency does not know the form</translation>
    </message>
    <message>
        <source>署名欄の表示が署名と一致しません</source>
        <translation>The visible stamp does not match the signature</translation>
    </message>
    <message>
        <source>同じ番号の別の記録がすでに登録されています</source>
        <translation>Another record of the same number is registered already</translation>
    </message>
    <message>
        <source>署名がありません</source>
        <translation>There is no signature</translation>
    </message>
    <message>
        <source>署名が壊れています</source>
        <translation>The signature is damaged</translation>
    </message>
    <message>
        <source>署名したあとに内容が変わっています</source>
        <translation>The content was changed after signing</translation>
    </message>
    <message>
        <source>署名者の証明書が、機構の発行したものではありません</source>
        <translation>The agency did not issue the signer’s certificate</translation>
    </message>
    <message>
        <source>署名者の証明書の期限が切れています（{until}まで）</source>
        <translation>The signer’s certificate has expired (valid until {until})</translation>
    </message>
    <message>
        <source>署名者の証明書がまだ有効ではありません（{since}から）</source>
        <translation>The signer’s certificate is not valid yet (from {since})</translation>
    </message>
    <message>
        <source>調査者の証明書ではありません</source>
        <translation>It is not an inspector’s certificate</translation>
    </message>
    <message>
        <source>署名日時が未来です。端末の時計を確かめてください</source>
        <translation>The signing time lies in the future: check the clock</translation>
    </message>
    <message>
        <source>署名者が、記録にある主たる調査者ではありません</source>
        <translation>The signer is not the lead inspector of the record</translation>
    </message>
    <message>
        <source>署名者が別の機構に属しています</source>
        <translation>The signer belongs to another agency</translation>
    </message>
    <message>
        <source>署名者の氏名が記録の調査者と違います</source>
        <translation>The signer’s name differs from the inspector’s</translation>
    </message>
    <message>
        <source>文書を保護する署名ではありません</source>
        <translation>The signature does not protect the document</translation>
    </message>
    <message>
        <source>署名者は機構に登録されていません</source>
        <translation>The signer is not enrolled</translation>
    </message>
    <message>
        <source>署名者の登録は取り消されています</source>
        <translation>The signer’s enrolment was revoked</translation>
    </message>
    <message>
        <source>署名者の証明書が有効ではありません</source>
        <translation>The signer’s certificate is not valid</translation>
    </message>
    <message>
        <source>署名欄がありません</source>
        <translation>There is no signature field</translation>
    </message>
    <message>
        <source>署名できる形の文書ではありません</source>
        <translation>The document cannot be signed</translation>
    </message>
    <message>
        <source>署名が二つ以上あります</source>
        <translation>There is more than one signature</translation>
    </message>
    <message>
        <source>署名に安全でない方式が使われています（{algorithm}）</source>
        <translation>The signature uses what can be forged ({algorithm})</translation>
    </message>
    <message>
        <source>署名の順序が決まりと違います</source>
        <translation>The signatures are not in their order</translation>
    </message>
    <message>
        <source>記録に名前のない欄に署名があります</source>
        <translation>Somebody signed in a place for nobody</translation>
    </message>
    <message>
        <source>署名者が、その欄の調査者ではありません</source>
        <translation>The signer is not the inspector for whom this place is</translation>
    </message>
    <message>
        <source>検査した調査者が監督職員の欄に署名しています</source>
        <translation>One of the inspectors signed as the supervisor</translation>
    </message>
    <message>
        <source>訂正前の記録が、機構の受け付けた記録と違います</source>
        <translation>It corrects another file than the one the agency took in</translation>
    </message>
    <message>
        <source>後から加えられた改訂に、署名以外の変更があります</source>
        <translation>A later revision changes more than a signature does</translation>
    </message>
    <message>
        <source>タイムスタンプが壊れています</source>
        <translation>The time-stamp is damaged</translation>
    </message>
    <message>
        <source>タイムスタンプの発行者が信頼されていません（{issuer}）</source>
        <translation>The issuer of the time-stamp is not trusted ({issuer})</translation>
    </message>
    <message>
        <source>タイムスタンプの証明書の期限が切れています（{until}まで）</source>
        <translation>The time-stamp’s certificate has expired ({until})</translation>
    </message>
    <message>
        <source>保管庫のフォルダは送信先に使えません。別のフォルダを選んでください</source>
        <translation>The vault’s own folder cannot be the exchange folder; choose another one</translation>
    </message>
    <message>
        <source>送信先のフォルダが決まっていません</source>
        <translation>No delivery folder has been chosen</translation>
    </message>
    <message>
        <source>送信先のフォルダがありません。USBメモリや共有フォルダがつながっているか確かめてください</source>
        <translation>The delivery folder is not there: is the USB stick or the shared folder connected?</translation>
    </message>
    <message>
        <source>送信先に空きがありません</source>
        <translation>The delivery folder is full</translation>
    </message>
    <message>
        <source>送信先のフォルダを読めません</source>
        <translation>The delivery folder cannot be read</translation>
    </message>
    <message>
        <source>送信先のフォルダに書き込めません</source>
        <translation>The delivery folder cannot be written</translation>
    </message>
    <message>
        <source>送信先のファイルが大きすぎます</source>
        <translation>A file in the delivery folder is too large</translation>
    </message>
    <message>
        <source>届いたファイルが壊れていました。次の送信で送り直します</source>
        <translation>The file arrived damaged; it is sent again next time</translation>
    </message>
    <message>
        <source>届いたファイルが大きすぎます</source>
        <translation>The file that arrived is too large</translation>
    </message>
    <message>
        <source>別の機構あてに封をしたファイルでした</source>
        <translation>The file was sealed to another agency</translation>
    </message>
    <message>
        <source>返ってきたファイルは、この記録への答えではありません</source>
        <translation>What came back does not answer this record</translation>
    </message>
    <message>
        <source>署名している間に内容が変わりました</source>
        <translation>The content changed while it was being signed</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>受領の署名（受注者の代表者）</source>
        <translation>Signature of receipt (contractor’s representative)</translation>
    </message>
    <message>
        <source>現場控えを受け取ったことの署名です。内容への同意を示すものではありません。</source>
        <translation>It says that the site copy was received. It is no consent to what the copy says.</translation>
    </message>
    <message>
        <source>ペン・指・マウスで署名してください（Del で一画戻す）</source>
        <translation>Sign with pen, finger or mouse (Del takes a stroke back)</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属・職</source>
        <translation>Company and position</translation>
    </message>
    <message>
        <source>書き直す</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>受領の署名を入れる</source>
        <translation>Keep the signature</translation>
    </message>
    <message>
        <source>署名を取り消す</source>
        <translation>Take the signature away</translation>
    </message>
    <message>
        <source>受領の署名はありません。</source>
        <translation>There is no signature of receipt.</translation>
    </message>
    <message>
        <source>受領者の氏名</source>
        <translation>Name of the person who receives</translation>
    </message>
    <message>
        <source>受領者の所属・職</source>
        <translation>Their department and post</translation>
    </message>
</context>
<context>
    <name>RecoveryPresenter</name>
    <message>
        <source>まだ選んでいません</source>
        <translation>None chosen yet</translation>
    </message>
    <message>
        <source>依頼ファイルを保存しました。機構の担当者に渡してください：{file}</source>
        <translation>The request is saved. Give it to the agency’s officer: {file}</translation>
    </message>
    <message>
        <source>保管庫の復旧依頼.json</source>
        <translation>vault-recovery-request.json</translation>
    </message>
    <message>
        <source>依頼ファイルを保存</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>復旧ファイルを選ぶ</source>
        <translation>Choose the recovery file</translation>
    </message>
    <message>
        <source>すべてのファイル (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message>
        <source>依頼ファイルを保存</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>新しいパスフレーズで開く</source>
        <translation>Open with the new passphrase</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>パスフレーズを忘れたとき</source>
        <translation>A forgotten passphrase</translation>
    </message>
    <message>
        <source>1. 機構に依頼する</source>
        <translation>1. Ask the agency</translation>
    </message>
    <message>
        <source>依頼ファイルを機構の担当者に渡してください。このファイルだけでは、誰にも保管庫は開けません。機構の二人の担当者が揃って、復旧ファイルと符号を作ります。</source>
        <translation>Give the request to the agency’s officer. With this file alone nobody can open the vault. Two officers of the agency together make the recovery file and its code.</translation>
    </message>
    <message>
        <source>2. 機構の返事で開く</source>
        <translation>2. Open with the agency’s answer</translation>
    </message>
    <message>
        <source>復旧ファイルを選ぶ</source>
        <translation>Choose the recovery file</translation>
    </message>
    <message>
        <source>符号は、ファイルとは別に、電話などで聞いてください。</source>
        <translation>Ask for the code apart from the file, for instance by telephone.</translation>
    </message>
    <message>
        <source>復旧の符号</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>開いたこと、手伝った担当者は、保管庫の記録簿に残ります。</source>
        <translation>The vault’s log keeps that it was opened so, and which officers helped.</translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <source>備考&#x3000;R</source>
        <translation>Remarks  R</translation>
    </message>
    <message>
        <source>様式にあらかじめ印刷されている文</source>
        <translation>Printed on the form beforehand</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>定型文&#x3000;T</source>
        <translation>Phrases  T</translation>
    </message>
    <message>
        <source>定型文を選ぶ</source>
        <translation>Choose a phrase</translation>
    </message>
</context>
<context>
    <name>RestoredView</name>
    <message>
        <source>保管庫を開く</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>失われたもの</source>
        <translation>What is lost</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>したこと</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>About</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>保管庫を戻しました</source>
        <translation>The vault is restored</translation>
    </message>
    <message>
        <source>戻したもの</source>
        <translation>What was restored</translation>
    </message>
    <message>
        <source>失われたもの（もう一度入力してください）</source>
        <translation>What is lost (please enter it again)</translation>
    </message>
    <message>
        <source>機構にだけある検査</source>
        <translation>Inspections at the agency alone</translation>
    </message>
    <message>
        <source>契約番号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>契約件名</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>受領</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>機構が受領した次の検査は、バックアップの中に封印されています。その鍵がこの端末にないため、戻せません。必要なときは、機構に写しを求めてください。</source>
        <translation>The agency has received these inspections. They are sealed in the backup, and their keys are not on this device, so they could not be restored. Ask the agency for a copy where you need one.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>評価はまだ出せません</source>
        <translation>No rating yet</translation>
    </message>
    <message>
        <source>指摘がないのに最終評価の備考があります。前の評価のときの文でないか、確かめてください。</source>
        <translation>There are remarks on the final rating although there is no finding. Check that they are not left over from an earlier rating.</translation>
    </message>
    <message>
        <source>この項目が済むまで、評価を保留しています。</source>
        <translation>The rating is withheld until these rows are done.</translation>
    </message>
    <message>
        <source>この項目があるため、指摘のある評価になります。</source>
        <translation>These rows make it a rating with findings.</translation>
    </message>
    <message>
        <source>再委託がないため該当なしとし、評価に加えていません。</source>
        <translation>Not applicable because there is no subcontractor; not part of the rating.</translation>
    </message>
    <message>
        <source>指摘のある項目はありません。</source>
        <translation>No row has a finding.</translation>
    </message>
    <message>
        <source>受領の署名があります（{name}）</source>
        <translation>Signed as received ({name})</translation>
    </message>
    <message>
        <source>まだ何も書いていません</source>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>受領の署名はまだありません</source>
        <translation>Not yet signed as received</translation>
    </message>
    <message>
        <source>まだ誰も書いていません</source>
        <translation>Nobody written down yet</translation>
    </message>
    <message>
        <source>{count}人・名簿に登録のない人 {strangers}人</source>
        <translation>Present: {count}, not on the roster: {strangers}</translation>
    </message>
    <message>
        <source>紙から入力した項目はありません</source>
        <translation>No row was keyed from paper</translation>
    </message>
    <message>
        <source>紙 {count}枚から {rows}項目を入力</source>
        <translation>{rows} rows keyed from {count} papers</translation>
    </message>
    <message>
        <source>署名の時刻：時刻認証を求めます（{url}）</source>
        <translation>Time of the signature: a time-stamp will be asked for ({url})</translation>
    </message>
    <message>
        <source>署名の時刻：この端末の時計</source>
        <translation>Time of the signature: this device’s clock</translation>
    </message>
    <message>
        <source>署名に使う証明書の期限が過ぎています。機構に新しい登録ファイルを求めてください。</source>
        <translation>The certificate to sign with has ended. Ask the agency for a new enrolment file.</translation>
    </message>
    <message>
        <source>署名に使う証明書の期限まで、あと{days}日です。機構に新しい登録ファイルを求めてください。</source>
        <translation>The certificate to sign with ends in {days} days. Ask the agency for a new enrolment file.</translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>紙面に描けることを確かめています…</source>
        <translation>Making sure that it can be drawn…</translation>
    </message>
    <message>
        <source>紙面を描いています…</source>
        <translation>Drawing the pages…</translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>読み返して確かめています…</source>
        <translation>Reading it back…</translation>
    </message>
    <message>
        <source>保管庫に入れています…</source>
        <translation>Putting it into the vault…</translation>
    </message>
    <message>
        <source>署名し、読み返して確かめました。</source>
        <translation>Signed, read back and verified.</translation>
    </message>
    <message>
        <source>署名者 {name}&#x3000;署名日時 {time}（この端末の時計による）</source>
        <translation>Signed by {name}, {time} (by this laptop’s clock)</translation>
    </message>
    <message>
        <source>署名はファイル全体を覆い、紙面と中のデータは一致しています。</source>
        <translation>The signature covers the whole file; pages and data agree.</translation>
    </message>
    <message>
        <source>この訪問の「{title}」は、まだ署名していません。</source>
        <translation>“{title}” of this visit is not signed yet.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>指摘</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>確認・署名</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>下書きを見る</source>
        <translation>Show the draft</translation>
    </message>
    <message>
        <source>講評・受領</source>
        <translation>Closing talk</translation>
    </message>
    <message>
        <source>署名と訂正</source>
        <translation>Signatures and correction</translation>
    </message>
    <message>
        <source>確定を取り消す</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>評価を確定する</source>
        <translation>Confirm the rating</translation>
    </message>
    <message>
        <source>署名する</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>記録を見る</source>
        <translation>Show the record</translation>
    </message>
    <message>
        <source>送信へ</source>
        <translation>To the outbox</translation>
    </message>
    <message>
        <source>残っていること（{count}件）</source>
        <translation>What is left ({count})</translation>
    </message>
    <message>
        <source>最初の問題へ</source>
        <translation>To the first problem</translation>
    </message>
    <message>
        <source>項目に戻る</source>
        <translation>Back to the rows</translation>
    </message>
</context>
<context>
    <name>RosterPresenter</name>
    <message>
        <source>まだ誰も書いていません</source>
        <translation>Nobody written down yet</translation>
    </message>
    <message>
        <source>{count}人・名簿に登録のない人 {strangers}人</source>
        <translation>Present: {count}, not on the roster: {strangers}</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>＋ 在席者を加える</source>
        <translation>+ Add somebody</translation>
    </message>
    <message>
        <source>在席者</source>
        <translation>Who is present</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>在席者の確認</source>
        <translation>Roster check</translation>
    </message>
    <message>
        <source>その場で業務をしている人に、管理者からではなく本人から所属（雇用主）を聞き、従事者名簿と照合します。名簿の写しは取りません。ここに書いた内容は、重点四項目確認票の記録に載ります。</source>
        <translation>Ask those who work there themselves, not their manager, who employs them, and look them up on the roster. Take no copy of the roster. What is written here goes into the record of the sheet on the four points.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>変える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>撮影の可否を変える</source>
        <translation>Change whether photos are allowed</translation>
    </message>
    <message>
        <source>撮影してよい</source>
        <translation>Photos allowed</translation>
    </message>
    <message>
        <source>撮影できない</source>
        <translation>No photos</translation>
    </message>
    <message>
        <source>機器の持込みもよい</source>
        <translation>Devices allowed</translation>
    </message>
    <message>
        <source>機器は持ち込めない</source>
        <translation>No devices</translation>
    </message>
    <message>
        <source>この内容で残す</source>
        <translation>Keep this</translation>
    </message>
    <message>
        <source>答えた人</source>
        <translation>Who said so</translation>
    </message>
    <message>
        <source>例：総務課 協力氏</source>
        <translation>e.g. Mr Kyōryoku, general affairs</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>例：サーバー室は不可</source>
        <translation>e.g. not in the server room</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>保存できていません</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>保存していない数字があります</source>
        <translation>A number is not saved</translation>
    </message>
    <message>
        <source>保存中…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>保存済み {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>保管庫は開いています</source>
        <translation>The vault is open</translation>
    </message>
</context>
<context>
    <name>ScreenHead</name>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>契約番号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>主管部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>受注者</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>実施場所</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>調査者</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>記録番号</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>最終評価の備考</source>
        <translation>Remarks of the rating</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>ヒアリング</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>資料待ち</source>
        <translation>Waiting for documents</translation>
    </message>
    <message>
        <source>遠隔の理由</source>
        <translation>Reason for remote</translation>
    </message>
    <message>
        <source>証跡の説明</source>
        <translation>Caption of evidence</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>見た資料</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>講評</source>
        <translation>Closing talk</translation>
    </message>
    <message>
        <source>出席者・在席者</source>
        <translation>Who was there</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>この端末の保管庫の中だけを探します。1文字から探せます。</source>
        <translation>Searches the vault of this laptop only. One character is enough.</translation>
    </message>
    <message>
        <source>{count}件見つかりました。</source>
        <translation>{count} found.</translation>
    </message>
    <message>
        <source>見つかりませんでした。言葉を変えて探してください。</source>
        <translation>Nothing was found. Try other words.</translation>
    </message>
    <message>
        <source>新しい順に{count}件を示しています。言葉を足すと絞り込めます。</source>
        <translation>The latest {count} are shown. Add words to narrow them down.</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>基準</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>備考の例</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>質問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>聞き取り</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>資料待ち</source>
        <translation>Waiting for documents</translation>
    </message>
    <message>
        <source>遠隔の理由</source>
        <translation>Reason for remote</translation>
    </message>
    <message>
        <source>証跡</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>紙の番号の検査です。Enter で開きます。</source>
        <translation>The inspection of that sheet of paper. Enter opens it.</translation>
    </message>
    <message>
        <source>紙の番号</source>
        <translation>Number on paper</translation>
    </message>
    <message>
        <source>この検査を開く</source>
        <translation>Open this inspection</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>見つかったものへ</source>
        <translation>To what was found</translation>
    </message>
    <message>
        <source>見つかったところを開く</source>
        <translation>Open where it was found</translation>
    </message>
    <message>
        <source>探す言葉</source>
        <translation>Words to find</translation>
    </message>
    <message>
        <source>契約、受注者、備考、証跡、記録番号など</source>
        <translation>Contracts, contractors, remarks, evidence, record numbers…</translation>
    </message>
    <message>
        <source>見つかったもの</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>どこ</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>欄</source>
        <translation>In</translation>
    </message>
    <message>
        <source>前後の文</source>
        <translation>Text around it</translation>
    </message>
    <message>
        <source>すべてを検索</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>戻る&#x3000;Esc</source>
        <translation>Back  Esc</translation>
    </message>
</context>
<context>
    <name>SelfCheckView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>調査シートのうち、このプログラム（{version}）に当てはまる項目に、このプログラム自身がどう応えているかを示します。根拠は {count} 件の試験で、配付前に実行し、すべて合格しています。</source>
        <translation>How this program ({version}) itself answers the rows of the sheet that apply to it. Behind the answers stand {count} tests, run before the program was handed out; all of them passed.</translation>
    </message>
    <message>
        <source>ここにない項目は、端末、建物、組織の運用で守るものです。このプログラムだけでは満たせません。</source>
        <translation>Rows that are not here are for the device, the building and the organisation to keep; the program alone cannot.</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>印刷用に見る</source>
        <translation>Show pages</translation>
    </message>
    <message>
        <source>点検表を印刷用に見る</source>
        <translation>Show the check as pages to print</translation>
    </message>
    <message>
        <source>プログラム自身の点検</source>
        <translation>The program itself</translation>
    </message>
    <message>
        <source>No.{number}&#x3000;{asks}</source>
        <translation>No. {number}  {asks}</translation>
    </message>
    <message>
        <source>試験済み：{words}</source>
        <translation>Tested: {words}</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>機構への送信</source>
        <translation>To the agency</translation>
    </message>
    <message>
        <source>件が受領待ち</source>
        <translation>waiting for a receipt</translation>
    </message>
    <message>
        <source>送信へ</source>
        <translation>To the outbox</translation>
    </message>
</context>
<context>
    <name>ShelfPresenter</name>
    <message>
        <source>受注者に渡すファイルを書き出しました：{file}</source>
        <translation>The file for the contractor was written: {file}</translation>
    </message>
    <message>
        <source>自己申告を読み込みました。検査の画面で、各項目の横に受注者の回答が表示されます。</source>
        <translation>The self-assessment was read. Its answers stand beside the rows of the inspection.</translation>
    </message>
    <message>
        <source>自己申告シート.xlsx</source>
        <translation>self-assessment.xlsx</translation>
    </message>
    <message>
        <source>自己申告のファイルを書き出す</source>
        <translation>Write the self-assessment file</translation>
    </message>
    <message>
        <source>自己申告のファイルを読み込む</source>
        <translation>Read the self-assessment file</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>契約</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>契約がまだありません。契約を入力すると、その書類をここで作れます。</source>
        <translation>There is no contract yet. Enter one, and its documents are made here.</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>書類</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>白紙</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>{name}の白紙を見る</source>
        <translation>See {name} blank</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>{name}を作る</source>
        <translation>Make: {name}</translation>
    </message>
    <message>
        <source>訂正版を作る</source>
        <translation>Make a correction</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>See</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>手渡すもの・白紙</source>
        <translation>Hand-outs and blank forms</translation>
    </message>
    <message>
        <source>基本方針（別添1）</source>
        <translation>Basic policy (annex 1)</translation>
    </message>
    <message>
        <source>調査シート（様式3-1）の白紙</source>
        <translation>Inspection sheet (form 3-1), blank</translation>
    </message>
    <message>
        <source>立入り用シートの白紙</source>
        <translation>Walk-through sheet, blank</translation>
    </message>
    <message>
        <source>自己申告シートの白紙</source>
        <translation>Self-assessment sheet, blank</translation>
    </message>
    <message>
        <source>受注者の自己申告（Excel）</source>
        <translation>Contractor’s self-assessment (Excel)</translation>
    </message>
    <message>
        <source>受注者に記入してもらうファイルを書き出し、返ってきたら読み込みます。</source>
        <translation>Write the file that the contractor fills in, and read it when it comes back.</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>読み込む</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>自己申告のファイルを書き出す</source>
        <translation>Write the self-assessment file</translation>
    </message>
    <message>
        <source>自己申告のファイルを読み込む</source>
        <translation>Read the self-assessment file</translation>
    </message>
    <message>
        <source>自己申告を見る</source>
        <translation>See the self-assessment</translation>
    </message>
    <message>
        <source>受け取った記録</source>
        <translation>A record you were given</translation>
    </message>
    <message>
        <source>検査記録のPDFが本物か、後から変えられていないかを確かめます。</source>
        <translation>Tells whether a record’s PDF is genuine and unchanged.</translation>
    </message>
    <message>
        <source>記録を確かめる</source>
        <translation>Check a record</translation>
    </message>
</context>
<context>
    <name>Signers</name>
    <message>
        <source>端末で署名を加えられるのは、送信する前だけです。送信した後は、機構の受付で署名します。</source>
        <translation>Signatures can be added here only before sending. Afterwards they are added at the agency.</translation>
    </message>
    <message>
        <source>監督職員</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>調査者（責任者）</source>
        <translation>Lead inspector</translation>
    </message>
    <message>
        <source>調査者</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>未署名</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>この検査は訂正（第{revision}版）です。理由：{reason}</source>
        <translation>This inspection is a correction (edition {revision}). Reason: {reason}</translation>
    </message>
    <message>
        <source>この記録は、後の版で訂正されています。</source>
        <translation>A later edition corrects this record.</translation>
    </message>
    <message>
        <source>署名していません。</source>
        <translation>Nothing was signed.</translation>
    </message>
</context>
<context>
    <name>SignersPresenter</name>
    <message>
        <source>鍵のファイルを選ぶ</source>
        <translation>Choose a key file</translation>
    </message>
    <message>
        <source>カードのライブラリーを選ぶ</source>
        <translation>Choose the card’s library</translation>
    </message>
    <message>
        <source>署名し、読み返して確かめています…</source>
        <translation>Signing, and reading back…</translation>
    </message>
    <message>
        <source>署名し、読み返して確かめました。</source>
        <translation>Signed, read back, and found right.</translation>
    </message>
</context>
<context>
    <name>SignersView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>署名欄</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>署名日時</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>署名の一覧</source>
        <translation>List of signatures</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>訂正前の検査を開く</source>
        <translation>Open the corrected inspection</translation>
    </message>
    <message>
        <source>訂正した検査を開く</source>
        <translation>Open the correction</translation>
    </message>
    <message>
        <source>別の鍵で署名する</source>
        <translation>Sign with another key</translation>
    </message>
    <message>
        <source>この端末の鍵の代わりに、責任者の鍵のファイルやカードで署名できます。</source>
        <translation>Instead of this laptop’s key, the lead inspector’s key file or card can sign.</translation>
    </message>
    <message>
        <source>この鍵で署名する</source>
        <translation>Sign with this key</translation>
    </message>
    <message>
        <source>署名を加える</source>
        <translation>Add a signature</translation>
    </message>
    <message>
        <source>二人目の調査者、監督職員の順に署名します。鍵の証明書にある人の欄に入ります。署名を加えても、前の署名は有効なままです。</source>
        <translation>First the second inspector, then the supervisor. The signature goes into the place of the person in the certificate. Earlier signatures stay valid.</translation>
    </message>
    <message>
        <source>署名と訂正</source>
        <translation>Signatures and correction</translation>
    </message>
</context>
<context>
    <name>SiteRules</name>
    <message>
        <source>未確認</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>可</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>不可</source>
        <translation>forbidden</translation>
    </message>
    <message>
        <source>撮影 {said}</source>
        <translation>photos {said}</translation>
    </message>
    <message>
        <source>機器の持込み {said}</source>
        <translation>devices {said}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>ヘルプを開く・閉じる</source>
        <translation>Open or close the help</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>写しています…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>すべてのページを読んでいます…</source>
        <translation>Reading every page…</translation>
    </message>
    <message>
        <source>表と索引を確かめています…</source>
        <translation>Checking tables and indexes…</translation>
    </message>
    <message>
        <source>記録簿の連鎖を確かめています…</source>
        <translation>Checking the chain of the log…</translation>
    </message>
    <message>
        <source>内容を記録簿と照らし合わせています…</source>
        <translation>Comparing the content with the log…</translation>
    </message>
    <message>
        <source>署名済みの記録を照らし合わせています…</source>
        <translation>Comparing the signed records…</translation>
    </message>
    <message>
        <source>バックアップのあとの内容を引き継いでいます…</source>
        <translation>Taking over what came after the backup…</translation>
    </message>
    <message>
        <source>受領済みの検査を封印しています…</source>
        <translation>Sealing received inspections…</translation>
    </message>
    <message>
        <source>古いバックアップを上書きして消しています…</source>
        <translation>Overwriting and removing older backups…</translation>
    </message>
    <message>
        <source>紙面を作っています…</source>
        <translation>Drawing the pages…</translation>
    </message>
</context>
<context>
    <name>StartPresenter</name>
    <message>
        <source>調査実施日を入力してください。例：2026-11-24</source>
        <translation>Enter the date of the visit, e.g. 2026-11-24</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>検査を始める</source>
        <translation>Start an inspection</translation>
    </message>
    <message>
        <source>様式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>実施場所</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>検査の種類</source>
        <translation>Kind of inspection</translation>
    </message>
    <message>
        <source>（毎回の確認に添える）</source>
        <translation> (beside every visit)</translation>
    </message>
    <message>
        <source>「{title}」も一緒に始めます。訪問のたびに確認します。</source>
        <translation>“{title}” is started beside it; it is asked at every visit.</translation>
    </message>
    <message>
        <source>始める</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ctrl+L ロック</source>
        <translation>Ctrl+L Lock</translation>
    </message>
    <message>
        <source>ロックする</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>StatusNews</name>
    <message>
        <source>未受領 {count}</source>
        <translation>Not received: {count}</translation>
    </message>
    <message>
        <source>練習用（印刷物に「見本」と入ります）</source>
        <translation>Practice (prints say 見本)</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>No.{no} の{what}を元に戻しました（Ctrl+Y でやり直し）</source>
        <translation>No.{no}: {what} undone (Ctrl+Y to redo)</translation>
    </message>
    <message>
        <source>No.{no} の{what}をやり直しました</source>
        <translation>No.{no}: {what} done again</translation>
    </message>
    <message>
        <source>記入者のみ変わりました</source>
        <translation>Only the author changed</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>旗</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>判断基準の印</source>
        <translation>Ticked criteria</translation>
    </message>
    <message>
        <source>確認方法</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>遠隔の理由</source>
        <translation>Reason for remote</translation>
    </message>
    <message>
        <source>待っている資料</source>
        <translation>Document waited for</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>聞き取り {place}</source>
        <translation>Hearing {place}</translation>
    </message>
    <message>
        <source>あり</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>StripPresenter</name>
    <message>
        <source>取り込んでいます（{done}／{total}）</source>
        <translation>Taking in ({done} of {total})</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>ファイルがありません</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>権限がありません</source>
        <translation>permission denied</translation>
    </message>
    <message>
        <source>フォルダです</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>途中のフォルダがありません</source>
        <translation>a folder on the way is missing</translation>
    </message>
    <message>
        <source>リンクが堂々めぐりになっています</source>
        <translation>its links lead in a circle</translation>
    </message>
    <message>
        <source>名前が長すぎます</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>ディスクやUSBメモリを読み書きできません</source>
        <translation>the disk or USB stick cannot be read or written</translation>
    </message>
    <message>
        <source>装置がありません</source>
        <translation>the device is not there</translation>
    </message>
    <message>
        <source>空きがありません</source>
        <translation>no space is left</translation>
    </message>
    <message>
        <source>書き込みが禁止されています</source>
        <translation>it is write-protected</translation>
    </message>
    <message>
        <source>ほかのプログラムが使っています</source>
        <translation>another program is using it</translation>
    </message>
    <message>
        <source>応答がありません</source>
        <translation>there is no answer</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>{name}（{key}キー）</source>
        <translation>{name} (key {key})</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>長すぎるため貼り付けていません（{length}文字）。一つの欄は{most}文字までです。</source>
        <translation>Too long, so nothing was pasted ({length} characters). A field holds at most {most}.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>練習用</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>期限の過ぎたもの {count}件</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>期限の近いもの {count}件</source>
        <translation>{count} due soon</translation>
    </message>
    <message>
        <source>書きかけ {count}件</source>
        <translation>{count} begun</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due by {day}</translation>
    </message>
    <message>
        <source>最後の入力 {time}</source>
        <translation>last entry {time}</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>始める</source>
        <translation>Start</translation>
    </message>
    <message>
        <source> ほか{count}契約</source>
        <translation> and {count} other contracts</translation>
    </message>
    <message>
        <source>前回の記録はこの端末にありません</source>
        <translation>no earlier visit on this laptop</translation>
    </message>
    <message>
        <source>指摘 {count}件</source>
        <translation>{count} findings</translation>
    </message>
    <message>
        <source>前回 {day}</source>
        <translation>last visit {day}</translation>
    </message>
    <message>
        <source>問題なし</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>{days}日超過</source>
        <translation>{days} d overdue</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>あと{days}日</source>
        <translation>in {days} days</translation>
    </message>
    <message>
        <source>事故報告 速報</source>
        <translation>Incident: first report</translation>
    </message>
    <message>
        <source>事故報告 確報</source>
        <translation>Incident: final report</translation>
    </message>
    <message>
        <source>今年度の定期検査</source>
        <translation>This fiscal year’s visit</translation>
    </message>
    <message>
        <source>改善の報告と再検査</source>
        <translation>Improvements, then re-inspection</translation>
    </message>
    <message>
        <source>改善依頼の期限</source>
        <translation>Improvement asked for</translation>
    </message>
    <message>
        <source>打合簿（この端末にまだありません）</source>
        <translation>Minutes (打合簿), not on this laptop yet</translation>
    </message>
    <message>
        <source>廃棄・削除証明書（この端末にまだありません）</source>
        <translation>Certificate of disposal, not on this laptop yet</translation>
    </message>
    <message>
        <source>資料の提出</source>
        <translation>Documents to be handed in</translation>
    </message>
    <message>
        <source>署名の証明書の更新</source>
        <translation>Renew the signing certificate</translation>
    </message>
    <message>
        <source>控えの廃棄</source>
        <translation>Destroy the copy</translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>準備する</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>差戻し {count}件。理由は「送信」にあります</source>
        <translation>{count} sent back; the outbox says why</translation>
    </message>
    <message>
        <source>送信済み {time}・受領証はまだ届いていません</source>
        <translation>Sent {time}; the receipt has not come yet</translation>
    </message>
    <message>
        <source>署名済み・まだ送信していません</source>
        <translation>Signed, not sent yet</translation>
    </message>
    <message>
        <source>送るもの、受領待ちのものはありません</source>
        <translation>Nothing to send, nothing to wait for</translation>
    </message>
    <message>
        <source>{year}の実施状況</source>
        <translation>Visits in {year}</translation>
    </message>
    <message>
        <source>{count}契約</source>
        <translation>{count} contracts</translation>
    </message>
    <message>
        <source>問題なし {count}</source>
        <translation>In order {count}</translation>
    </message>
    <message>
        <source>要改善 {count}</source>
        <translation>To improve {count}</translation>
    </message>
    <message>
        <source>未実施 {count}</source>
        <translation>Not visited {count}</translation>
    </message>
    <message>
        <source>バックアップはまだありません</source>
        <translation>There is no backup yet</translation>
    </message>
    <message>
        <source>最新のバックアップ {time}</source>
        <translation>Last backup {time}</translation>
    </message>
    <message>
        <source>操作がないと{minutes}分でロックします</source>
        <translation>Locks after {minutes} minutes without use</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>次のボタンへ</source>
        <translation>To the next button</translation>
    </message>
    <message>
        <source>前のボタンへ</source>
        <translation>To the button before</translation>
    </message>
    <message>
        <source>はじめに</source>
        <translation>To begin with</translation>
    </message>
    <message>
        <source>まだ契約がありません。検査する契約を入力すると、年度の期限と書きかけの検査がここに並びます。はじめての方は、練習用の材料（架空の契約）でひととおり試せます。</source>
        <translation>There is no contract yet. Once you enter one that is to be inspected, its deadlines and the inspections you have begun stand here. If you are new, you can try everything with practice material (a made-up contract).</translation>
    </message>
    <message>
        <source>契約を入力</source>
        <translation>Enter a contract</translation>
    </message>
    <message>
        <source>練習用の材料・登録ファイル</source>
        <translation>Practice material, enrolment file</translation>
    </message>
    <message>
        <source>書きかけの検査</source>
        <translation>Inspections begun</translation>
    </message>
    <message>
        <source>書きかけの検査はありません。「契約」か、下の「準備する」から始めます。</source>
        <translation>No inspection is under way. Begin one under Contracts, or with Prepare below.</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>近い順</source>
        <translation>nearest first</translation>
    </message>
    <message>
        <source>期限の過ぎたもの、近いものはありません。</source>
        <translation>Nothing is overdue or due soon.</translation>
    </message>
    <message>
        <source>今年度の定期検査がまだの契約</source>
        <translation>Contracts without this fiscal year’s visit</translation>
    </message>
    <message>
        <source>今年度の定期検査は、すべての契約で済んでいます。</source>
        <translation>Every contract has had this fiscal year’s visit.</translation>
    </message>
    <message>
        <source>ほか {count}件（契約の一覧へ）</source>
        <translation>{count} more (to the contracts)</translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>切り抜き</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>矢印</source>
        <translation>Arrow</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>黒塗り</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>黒塗り（原本からも消す）</source>
        <translation>Mask (destroys the original, too)</translation>
    </message>
    <message>
        <source>左へ回す</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>右へ回す</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>写真に残す</source>
        <translation>Keep on photo</translation>
    </message>
    <message>
        <source>書く文字を入力してEnter、続けて置く場所を押す</source>
        <translation>Type the words, press Enter, then the place</translation>
    </message>
    <message>
        <source>写真に書く文字</source>
        <translation>Words to write on the photo</translation>
    </message>
</context>
<context>
    <name>UnlockPresenter</name>
    <message>
        <source>ロックしました。開くと、さきほどの画面に戻ります。</source>
        <translation>Locked. Opening leads back to where you were.</translation>
    </message>
    <message>
        <source>保管庫は閉じています。</source>
        <translation>The vault is closed.</translation>
    </message>
    <message>
        <source>パスフレーズの誤りが続いたため、あと{seconds}秒お待ちください。入力はできます。</source>
        <translation>After several wrong passphrases, please wait {seconds} seconds. You can type meanwhile.</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>キーリングで開く</source>
        <translation>Open with the keyring</translation>
    </message>
    <message>
        <source>パスフレーズを忘れた</source>
        <translation>Forgot the passphrase</translation>
    </message>
    <message>
        <source>バックアップから戻す</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>記録を確かめる</source>
        <translation>Check a record</translation>
    </message>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>直し方を選ぶ</source>
        <translation>See what can be done</translation>
    </message>
    <message>
        <source>実地検査ノート</source>
        <translation>Inspection Notebook</translation>
    </message>
</context>
<context>
    <name>VaultPresenter</name>
    <message>
        <source>まだ点検していません。</source>
        <translation>Not checked yet.</translation>
    </message>
    <message>
        <source>前回の点検は {day}、異常なし。</source>
        <translation>Last checked on {day}; all was well.</translation>
    </message>
    <message>
        <source>前回の点検は {day}、異常あり。</source>
        <translation>Last checked on {day}; something was wrong.</translation>
    </message>
    <message>
        <source>作成時に確認済み</source>
        <translation>when it was made</translation>
    </message>
    <message>
        <source>今、確認しました</source>
        <translation>now, and it is whole</translation>
    </message>
    <message>
        <source>壊れています</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>バックアップを作るフォルダを選ぶ</source>
        <translation>Choose a folder for the backup</translation>
    </message>
    <message>
        <source>バックアップを作り、読み返して確かめました（{size}）：{folder}</source>
        <translation>A backup was made and read back ({size}): {folder}</translation>
    </message>
    <message>
        <source>受領済みの検査 {count} 件は、この端末の鍵で封印しました。</source>
        <translation>{count} received inspections were sealed under keys of this device.</translation>
    </message>
    <message>
        <source>{time} のバックアップを端から端まで読み、作ったときのままであることを確かめました。</source>
        <translation>The backup of {time} was read from end to end; it is as it was made.</translation>
    </message>
    <message>
        <source>取りやめました。途中まで書いたものは残っていません。保管庫はそのままです。</source>
        <translation>Ended. Nothing half-written was left; the vault is as it was.</translation>
    </message>
    <message>
        <source>異常はありません。記録簿の {entries} 件の連鎖と、署名済みの記録 {records} 件を照らし合わせました。</source>
        <translation>All is well. {entries} entries of the log and {records} signed records were compared.</translation>
    </message>
    <message>
        <source>ほか {count} 件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>{count} 件の異常が見つかりました。フォルダを残し、機構に知らせてください。バックアップから戻せます。</source>
        <translation>{count} faults were found. Keep the folder and tell the agency. A backup can be restored.</translation>
    </message>
</context>
<context>
    <name>VaultView</name>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>保管庫の作業</source>
        <translation>Work on the vault</translation>
    </message>
    <message>
        <source>始めています…</source>
        <translation>Beginning…</translation>
    </message>
    <message>
        <source>保管庫</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>記録簿</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation>Destruction</translation>
    </message>
    <message>
        <source>プログラム自身の点検</source>
        <translation>The program itself</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>見本の記録です</source>
        <translation>This is practice material</translation>
    </message>
    <message>
        <source>署名と内容は合っていますが、練習用に作られたもので、公式の記録ではありません。</source>
        <translation>Signature and content fit, but it was made for practice and is no official record.</translation>
    </message>
    <message>
        <source>この記録は確かです</source>
        <translation>This record is sound</translation>
    </message>
    <message>
        <source>署名した人が確かめられ、署名の後に何も変わっておらず、紙面と中のデータが一致しています。</source>
        <translation>The signer is known, nothing changed after signing, and the pages agree with the data inside.</translation>
    </message>
    <message>
        <source>変えられていません。ただし、署名した人はまだ確かめられていません</source>
        <translation>Unchanged; but who signed is not confirmed yet</translation>
    </message>
    <message>
        <source>署名の後に何も変わっておらず、紙面と中のデータは一致しています。署名した人が機構の人であることを確かめるには、機構から受け取った「信頼の起点」のファイル（.pem）を選んでください。</source>
        <translation>Nothing changed after signing, and the pages agree with the data inside. To confirm that the signer belongs to the agency, choose the trust anchor (.pem) that the agency handed out.</translation>
    </message>
    <message>
        <source>この記録は信用できません</source>
        <translation>This record cannot be trusted</translation>
    </message>
    <message>
        <source>署名した人の登録が取り消されています。この記録が有効かどうかは、機構に確かめてください。</source>
        <translation>The signer’s enrolment was revoked. Ask the agency whether this record still holds.</translation>
    </message>
    <message>
        <source>理由を下に示します。この記録を受け取った相手に、もとの記録を求めてください。</source>
        <translation>The reasons are below. Ask whoever gave it to you for the original record.</translation>
    </message>
    <message>
        <source>だれが署名したか</source>
        <translation>Who signed</translation>
    </message>
    <message>
        <source>いつ署名したか</source>
        <translation>When it was signed</translation>
    </message>
    <message>
        <source>後から加えられたもの</source>
        <translation>Added later</translation>
    </message>
    <message>
        <source>何を訂正した記録か</source>
        <translation>What this record corrects</translation>
    </message>
    <message>
        <source>なぜ信用できないか</source>
        <translation>Why it cannot be trusted</translation>
    </message>
    <message>
        <source>選ばれた失効リストは使えたか</source>
        <translation>Could the revocation lists be used?</translation>
    </message>
    <message>
        <source>署名した人について何も述べていない失効リストがあります</source>
        <translation>A revocation list says nothing about those who signed</translation>
    </message>
    <message>
        <source>別の認証局のものか、壊れています。この記録の機構の失効リストを選んでください。</source>
        <translation>It is another authority’s, or damaged. Choose the list of this record’s agency.</translation>
    </message>
    <message>
        <source>いま有効な版はどれか</source>
        <translation>Which edition counts today</translation>
    </message>
    <message>
        <source>選ばれたファイルに、この記録の版でないものがあります</source>
        <translation>Some of the files are no edition of this record</translation>
    </message>
    <message>
        <source>ほかに選ばれたファイル</source>
        <translation>Other files that were chosen</translation>
    </message>
    <message>
        <source>署名の後に変わっていないか</source>
        <translation>Whether anything changed after signing</translation>
    </message>
    <message>
        <source>1文字も変わっていません</source>
        <translation>Not a single character</translation>
    </message>
    <message>
        <source>署名はファイル全体を覆っています。</source>
        <translation>The signature covers the whole file.</translation>
    </message>
    <message>
        <source>変わっているか、署名を読み取れません</source>
        <translation>Something changed, or the signature cannot be read</translation>
    </message>
    <message>
        <source>紙面と中のデータは同じか</source>
        <translation>Whether the pages agree with the data inside</translation>
    </message>
    <message>
        <source>中のデータから紙面を描き直し、見えている紙面と比べました。</source>
        <translation>The pages were drawn again from the data inside and compared with those one sees.</translation>
    </message>
    <message>
        <source>同じです</source>
        <translation>They agree</translation>
    </message>
    <message>
        <source>違います</source>
        <translation>They differ</translation>
    </message>
    <message>
        <source>はい。公式の記録ではありません。</source>
        <translation>Yes. Not an official record.</translation>
    </message>
    <message>
        <source>見本</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>受注者</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>契約の件名</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>検査</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>実施場所</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>様式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>最終評価</source>
        <translation>Final rating</translation>
    </message>
    <message>
        <source>記録番号</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>署名の趣旨：{reason}</source>
        <translation>Purpose stated: {reason}</translation>
    </message>
    <message>
        <source>わかりません</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{time} にはこの署名があったことを、タイムスタンプ局が証明しています。</source>
        <translation>A time-stamp service certifies that the signature was there at {time}.</translation>
    </message>
    <message>
        <source>署名した人の端末の時計による時刻です。第三者が証明した時刻ではありません（ネットワークのない場所で署名するためです）。</source>
        <translation>The time is of the signer’s own device. No third party vouches for it (records are signed where there is no network).</translation>
    </message>
    <message>
        <source>{authority} のタイムスタンプ（{time}、{until} まで有効）</source>
        <translation>Time-stamp of {authority} ({time}, valid until {until})</translation>
    </message>
    <message>
        <source>{name} の署名（{time}）</source>
        <translation>Signature of {name} ({time})</translation>
    </message>
    <message>
        <source>時刻不明</source>
        <translation>time not known</translation>
    </message>
    <message>
        <source>第{revision}版（訂正）：{reason}</source>
        <translation>Edition {revision} (correction): {reason}</translation>
    </message>
    <message>
        <source>訂正前の記録：{record}</source>
        <translation>Record before the correction: {record}</translation>
    </message>
    <message>
        <source>訂正前の記録のファイルも選ぶと、それも確かめます。なくても、この記録は確かめられます。</source>
        <translation>Choose the file of the record before, and it is checked, too. This record can be checked without it.</translation>
    </message>
    <message>
        <source>訂正前の記録も確かです。もとの内容も残っています。</source>
        <translation>The record before is sound, too. What it said is still there.</translation>
    </message>
    <message>
        <source>訂正前の記録は確かめられません。</source>
        <translation>The record before cannot be confirmed.</translation>
    </message>
    <message>
        <source>第{revision}版と称するファイルは信用できないため、数えていません。</source>
        <translation>A file that calls itself edition {revision} cannot be trusted and does not count.</translation>
    </message>
    <message>
        <source>選ばれたファイルの中では、この版が最も新しいものです</source>
        <translation>Among the files chosen, this edition is the latest</translation>
    </message>
    <message>
        <source>さらに新しい版がないことは、機構に確かめてください。</source>
        <translation>Ask the agency whether there is a later one.</translation>
    </message>
    <message>
        <source>訂正した記録がこの保管庫にあります。</source>
        <translation>The record that corrects it is in this vault.</translation>
    </message>
    <message>
        <source>この記録は訂正済みです。いま有効なのは第{revision}版です</source>
        <translation>This record was corrected; edition {revision} counts today</translation>
    </message>
    <message>
        <source>訂正の理由：{reason}</source>
        <translation>Reason for the correction: {reason}</translation>
    </message>
    <message>
        <source>有効な版の記録番号：{record}</source>
        <translation>Record number of the edition that counts: {record}</translation>
    </message>
    <message>
        <source>この人の証明書を機構が発行したことを確かめました。</source>
        <translation>Confirmed: the agency issued this person’s certificate.</translation>
    </message>
    <message>
        <source>選ばれた信頼の起点からは、この人の証明書を確かめられません。</source>
        <translation>The chosen trust anchor does not vouch for this person’s certificate.</translation>
    </message>
    <message>
        <source>名前は署名の中に書かれたものです。本当にこの人かは、まだ確かめていません。</source>
        <translation>The name is what the signature says. Whether it is really this person is not confirmed yet.</translation>
    </message>
    <message>
        <source>登録が取り消されていないかは、ここでは確かめられません（失効の情報がありません）。</source>
        <translation>Whether the enrolment was revoked cannot be told here (no revocation data).</translation>
    </message>
    <message>
        <source>この人の登録は {since} に取り消されています（{time} 時点の情報）。</source>
        <translation>This person’s enrolment was revoked on {since} (as known on {time}).</translation>
    </message>
    <message>
        <source>{time} 時点で、登録は取り消されていません。</source>
        <translation>The enrolment was not revoked as of {time}.</translation>
    </message>
    <message>
        <source>名前のない認証局</source>
        <translation>An authority without a name</translation>
    </message>
    <message>
        <source>作成：{time}（{age}）</source>
        <translation>Made: {time} ({age})</translation>
    </message>
    <message>
        <source>有効期限：書かれていません</source>
        <translation>Valid until: not said</translation>
    </message>
    <message>
        <source>有効期限：{time}</source>
        <translation>Valid until: {time}</translation>
    </message>
    <message>
        <source>取り消された証明書：{count}件</source>
        <translation>Certificates revoked: {count}</translation>
    </message>
    <message>
        <source>ファイル：{file}</source>
        <translation>File: {file}</translation>
    </message>
    <message>
        <source>作成の日時が未来です。この端末の時計を確かめてください。</source>
        <translation>It is dated in the future. Check this device’s clock.</translation>
    </message>
    <message>
        <source>古い失効リストです。有効期限を{age}過ぎています。その後の取り消しは載っていません。</source>
        <translation>This list is old: it was valid until {age} ago. What was revoked since is not on it.</translation>
    </message>
    <message>
        <source>古い失効リストです。作成の後の取り消しは載っていません。</source>
        <translation>This list is old. What was revoked since it was made is not on it.</translation>
    </message>
    <message>
        <source>これから</source>
        <translation>still to come</translation>
    </message>
    <message>
        <source>{age}前</source>
        <translation>{age} ago</translation>
    </message>
</context>
<context>
    <name>VerifyPresenter</name>
    <message>
        <source>失効リストを読みました。続けて、確かめる記録のファイルを選んでください。</source>
        <translation>The revocation list was read. Now choose the record that is to be checked.</translation>
    </message>
    <message>
        <source>この保管庫の機構を信頼しています。</source>
        <translation>This vault’s agency is trusted.</translation>
    </message>
    <message>
        <source>選んだファイル：{file}</source>
        <translation>Chosen file: {file}</translation>
    </message>
    <message>
        <source>まだ選んでいません。選ばなくても、変えられていないかは確かめられます。</source>
        <translation>None chosen yet. Whether anything changed can be told without one.</translation>
    </message>
    <message>
        <source>記録のファイルを選ぶ</source>
        <translation>Choose the record’s file</translation>
    </message>
    <message>
        <source>訂正前、または訂正後の記録を選ぶ</source>
        <translation>Choose the record before or after the correction</translation>
    </message>
    <message>
        <source>信頼の起点を選ぶ</source>
        <translation>Choose a trust anchor</translation>
    </message>
</context>
<context>
    <name>VerifyView</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>記録のファイルを選ぶ</source>
        <translation>Choose the record’s file</translation>
    </message>
    <message>
        <source>ファイルを選ぶ&#x3000;Ctrl+O</source>
        <translation>Choose a file&#x3000;Ctrl+O</translation>
    </message>
    <message>
        <source>記録の内容</source>
        <translation>What the record is about</translation>
    </message>
    <message>
        <source>{name} を確かめています…</source>
        <translation>Checking {name}…</translation>
    </message>
    <message>
        <source>← 戻る&#x3000;Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>記録を確かめる</source>
        <translation>Check a record</translation>
    </message>
    <message>
        <source>検査記録のPDFをここに落とすか、ファイルを選んでください。失効リスト（.crl）も落とせます。ネットワークは使わず、ファイルは変えません。</source>
        <translation>Drop the PDF of an inspection record here, or choose a file. Revocation lists (.crl) can be dropped, too. No network is used, and the file is not changed.</translation>
    </message>
    <message>
        <source>失効リストは、登録を取り消した人の証明書を機構が並べたファイルです。新しいものほど確かです。</source>
        <translation>A revocation list is a file in which the agency lists the certificates it revoked. The newer it is, the more it is worth.</translation>
    </message>
    <message>
        <source>ほかの版の記録も選ぶ</source>
        <translation>Choose other editions, too</translation>
    </message>
    <message>
        <source>だれの署名を信頼するか</source>
        <translation>Whose signatures are trusted</translation>
    </message>
    <message>
        <source>信頼の起点（.pem）を選ぶ</source>
        <translation>Choose a trust anchor (.pem)</translation>
    </message>
    <message>
        <source>ことばの説明</source>
        <translation>The words explained</translation>
    </message>
    <message>
        <source>電子署名は、署名した人だけが作れ、後から1文字でも変えると合わなくなる印です。</source>
        <translation>An electronic signature can be made only by the signer, and no longer fits when a single character is changed.</translation>
    </message>
    <message>
        <source>証明書は、その署名がだれのものかを機構が保証する書き付けです。</source>
        <translation>A certificate is the agency’s word for whose signature it is.</translation>
    </message>
    <message>
        <source>信頼の起点は、機構が配る、証明書を確かめるもとになるファイルです。機構から直接受け取ってください。</source>
        <translation>A trust anchor is the agency’s file by which certificates are checked. Get it from the agency itself.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>カメラの画像</source>
        <translation>What the camera sees</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>この訪問</source>
        <translation>This visit</translation>
    </message>
    <message>
        <source>講評・受領</source>
        <translation>Closing talk</translation>
    </message>
    <message>
        <source>在席者の確認</source>
        <translation>Roster check</translation>
    </message>
    <message>
        <source>紙からの入力</source>
        <translation>Keying from paper</translation>
    </message>
    <message>
        <source>{title}（開いている票）</source>
        <translation>{title} (open now)</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>資料待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>待っている資料</source>
        <translation>Document waited for</translation>
    </message>
    <message>
        <source>いつまでに</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>例：入退室記録（10月分）</source>
        <translation>e.g. entry log of October</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>開け方</source>
        <translation>Ways in</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>パスフレーズを変更</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>いつでも開けます。変えても中身は暗号化し直さず、鍵だけを包み直します。</source>
        <translation>Always opens the vault. Changing it wraps the key anew; the content stays as it is.</translation>
    </message>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>使う</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>キーリングでも開けるようにする</source>
        <translation>Let the keyring open the vault too</translation>
    </message>
    <message>
        <source>この端末のキーリング</source>
        <translation>This device’s keyring</translation>
    </message>
    <message>
        <source>使うのをやめる</source>
        <translation>Use it no longer</translation>
    </message>
    <message>
        <source>やめる（パスフレーズだけにする）</source>
        <translation>Remove it (passphrase alone)</translation>
    </message>
    <message>
        <source>この端末にサインインしている人でも、パスフレーズなしでは開けなくなります。</source>
        <translation>Whoever is signed in on this device can then no longer open the vault without the passphrase.</translation>
    </message>
    <message>
        <source>キーリングを使うのをやめる</source>
        <translation>Use the keyring no longer</translation>
    </message>
    <message>
        <source>機構による復旧</source>
        <translation>Recovery by the agency</translation>
    </message>
</context>
<context>
    <name>WaysPresenter</name>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>この端末にサインインしている人は、パスフレーズなしで開けます。</source>
        <translation>Whoever is signed in on this device can open it without the passphrase.</translation>
    </message>
    <message>
        <source>使うと、この端末ではパスフレーズなしで開けます。ほかの端末では開けません。</source>
        <translation>With it, no passphrase is needed on this device. On other devices it opens nothing.</translation>
    </message>
    <message>
        <source>なし。パスフレーズを忘れると、誰にも開けません。機構が登録ファイルで担当者を定めると使えます。</source>
        <translation>None. Should you forget the passphrase, nobody can open it. The agency can name officers in its enrolment file.</translation>
    </message>
    <message>
        <source>次の二人が揃うと開けます。一人では開けません。開けたことは記録簿に残ります。</source>
        <translation>These two together can open it, neither can alone. The log keeps that they did.</translation>
    </message>
    <message>
        <source>パスフレーズを変更しました。この端末のバックアップも新しいパスフレーズで開きます。別の場所に作ったバックアップは、前のパスフレーズのままです。</source>
        <translation>The passphrase is changed. Backups on this device open with the new one too. Backups elsewhere keep the old one.</translation>
    </message>
    <message>
        <source>次からは、ロックの画面の「キーリングで開く」でも開けます。</source>
        <translation>From now on “Open with the keyring” on the lock screen opens the vault too.</translation>
    </message>
    <message>
        <source>これからはパスフレーズだけで開きます。</source>
        <translation>From now on only the passphrase opens the vault.</translation>
    </message>
    <message>
        <source>キーリングでは開けなくしました。ただし、キーリングに残った鍵は消せませんでした（もう何も開きません）：</source>
        <translation>The keyring opens the vault no longer. But the key it keeps could not be removed (it opens nothing any more): </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>未判定</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>判定済み</source>
        <translation>Judged</translation>
    </message>
    <message>
        <source>資料待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>該当なし</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>準備済み</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>検査中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>確定済み・署名待ち</source>
        <translation>Confirmed, to be signed</translation>
    </message>
    <message>
        <source>署名済み・送信待ち</source>
        <translation>Signed, to be sent</translation>
    </message>
    <message>
        <source>送信済み・受領待ち</source>
        <translation>Sent, no receipt yet</translation>
    </message>
    <message>
        <source>受領済み</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>契約前調査</source>
        <translation>Pre-contract survey</translation>
    </message>
    <message>
        <source>実地検査</source>
        <translation>On-site inspection</translation>
    </message>
    <message>
        <source>書面による検査</source>
        <translation>Inspection by documents</translation>
    </message>
    <message>
        <source>電話ヒアリング</source>
        <translation>Telephone hearing</translation>
    </message>
    <message>
        <source>再検査</source>
        <translation>Re-inspection</translation>
    </message>
    <message>
        <source>委託契約</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>協定</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>共同</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>ASP</source>
        <translation>ASP</translation>
    </message>
    <message>
        <source>結果が未記入です</source>
        <translation>no result yet</translation>
    </message>
    <message>
        <source>資料待ちのままです</source>
        <translation>still waiting for documents</translation>
    </message>
    <message>
        <source>該当なしにできるのは、再委託のない契約だけです</source>
        <translation>“not applicable” is only for contracts without subcontractors</translation>
    </message>
    <message>
        <source>備考が未記入です（一部のみ実施・未実施には備考が要ります）</source>
        <translation>remarks are missing (B and C need them)</translation>
    </message>
    <message>
        <source>遠隔で確認した理由が未記入です</source>
        <translation>the reason for verifying remotely is missing</translation>
    </message>
    <message>
        <source>{total}項目中{judged}項目を判定済み</source>
        <translation>{judged} of {total} rows judged</translation>
    </message>
    <message>
        <source>資料待ち {count}</source>
        <translation>waiting {count}</translation>
    </message>
    <message>
        <source>旗 {count}</source>
        <translation>flagged {count}</translation>
    </message>
    <message>
        <source>{count}分</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count}時間</source>
        <translation>{count} hours</translation>
    </message>
    <message>
        <source>1時間</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>{count}日</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>約{count}か月</source>
        <translation>about {count} months</translation>
    </message>
    <message>
        <source>約{count}年</source>
        <translation>about {count} years</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>遠隔で確認した理由</source>
        <translation>Why it was verified remotely</translation>
    </message>
    <message>
        <source>待っている資料</source>
        <translation>Document waited for</translation>
    </message>
    <message>
        <source>{day} 期限切れ</source>
        <translation>{day} overdue</translation>
    </message>
    <message>
        <source>{day}まで</source>
        <translation>by {day}</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>ほか {count} 件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>読み取れません（{code}）</source>
        <translation>cannot be read ({code})</translation>
    </message>
    <message>
        <source>様式の文が変更されています</source>
        <translation>the form’s own text was changed</translation>
    </message>
    <message>
        <source>記入されていません（{expected}）</source>
        <translation>nothing is filled in ({expected})</translation>
    </message>
    <message>
        <source>数式は使えません。文字で記入してもらってください</source>
        <translation>a formula; have the text typed in</translation>
    </message>
    <message>
        <source>ほかのファイルへのリンクがあります</source>
        <translation>there are links to other files</translation>
    </message>
    <message>
        <source>マクロか埋め込みのプログラムがあります</source>
        <translation>there are macros or embedded programs</translation>
    </message>
    <message>
        <source>「{found}」は選べません（{expected}）</source>
        <translation>“{found}” is not offered ({expected})</translation>
    </message>
    <message>
        <source>「{found}」は日付ではありません</source>
        <translation>“{found}” is no day</translation>
    </message>
    <message>
        <source>シートがありません</source>
        <translation>the sheet is missing</translation>
    </message>
    <message>
        <source>Excelブック（.xlsx）ではないか、壊れています</source>
        <translation>not an Excel workbook (.xlsx), or damaged</translation>
    </message>
    <message>
        <source>古い形式（.xls）か、パスワード付きです</source>
        <translation>an old .xls, or protected by a password</translation>
    </message>
    <message>
        <source>様式 {found} は、ここにある版と違います</source>
        <translation>form {found} is not the version here</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます</source>
        <translation>The file is too large</translation>
    </message>
    <message>
        <source>個人番号とみられる数字があります</source>
        <translation>a number that looks like an Individual Number</translation>
    </message>
</context>
<context>
    <name>_ListLine</name>
    <message>
        <source>外す</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>{issuer} の失効リストを外す</source>
        <translation>Take away the revocation list of {issuer}</translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>記録を確かめる</source>
        <translation>Check a record</translation>
    </message>
</context>
</TS>
